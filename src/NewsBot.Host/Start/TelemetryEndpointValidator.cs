using Microsoft.Extensions.Options;

namespace NewsBot.Host.Start;

/// <summary>Tells an address that no collector can have.</summary>
internal sealed class TelemetryEndpointValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        options.Endpoint is { } address && !(address.IsAbsoluteUri && address.Scheme is "http" or "https")
            ? ValidateOptionsResult.Fail($"{TelemetryOptions.Section}:Endpoint is \"{address}\": give an http or https address, such as http://127.0.0.1:4318.")
            : ValidateOptionsResult.Success;
}
