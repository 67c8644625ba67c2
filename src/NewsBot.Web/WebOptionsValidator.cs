using Microsoft.Extensions.Options;

namespace NewsBot.Web;

[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
