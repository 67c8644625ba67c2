using Microsoft.Extensions.Options;

namespace NewsBot.Reading.WebSub;

[OptionsValidator]
internal sealed partial class WebSubOptionsValidator : IValidateOptions<WebSubOptions>;
