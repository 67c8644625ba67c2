using Microsoft.Extensions.Options;

namespace NewsBot.Core.Feeds;

[OptionsValidator]
internal sealed partial class WatchOptionsValidator : IValidateOptions<WatchOptions>;
