using Microsoft.Extensions.Options;

namespace NewsBot.Core.Alerts;

[OptionsValidator]
internal sealed partial class AlertOptionsValidator : IValidateOptions<AlertOptions>;
