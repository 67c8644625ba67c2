using Microsoft.Extensions.Options;

namespace NewsBot.Reading;

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
