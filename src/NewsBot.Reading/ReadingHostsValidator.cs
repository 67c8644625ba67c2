using Microsoft.Extensions.Options;
using NewsBot.Reading.Fetching;

namespace NewsBot.Reading;

/// <summary>Checks what attributes cannot: the hosts and ports of the two lists.</summary>
internal sealed class ReadingHostsValidator : IValidateOptions<ReadingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReadingOptions options)
    {
        var faults = options.AllowedPrivateHosts
            .Where(host => !HostAndPort.TryParse(host, out _))
            .Select(host => $"{ReadingOptions.Section}:AllowedPrivateHosts: \"{host}\" is neither a host nor host:port.")
            .Concat(options.AllowedPorts
                .Where(port => port is < 1 or > 65535)
                .Select(port => $"{ReadingOptions.Section}:AllowedPorts: {port} is not between 1 and 65535."))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
