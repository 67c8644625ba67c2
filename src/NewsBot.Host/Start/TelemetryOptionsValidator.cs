using Microsoft.Extensions.Options;

namespace NewsBot.Host.Start;

[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
