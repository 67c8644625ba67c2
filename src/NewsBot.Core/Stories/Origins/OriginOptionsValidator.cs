using Microsoft.Extensions.Options;

namespace NewsBot.Core.Stories.Origins;

[OptionsValidator]
internal sealed partial class OriginOptionsValidator : IValidateOptions<OriginOptions>;
