using Microsoft.Extensions.Options;

namespace NewsBot.Core.Published;

[OptionsValidator]
internal sealed partial class PublishedOptionsValidator : IValidateOptions<PublishedOptions>;
