using Microsoft.Extensions.Options;

namespace NewsBot.Model;

/// <summary>Tells all faults of the set-up at once, and never the key.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var faults = options.IsOn ? Faults(options).Select(fault => $"{ModelOptions.Section}:{fault}").ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ModelOptions options)
    {
        if (options.Provider.Trim().ToLowerInvariant() is not ("openai" or "anthropic"))
        {
            yield return $"Provider is \"{options.Provider}\": give openai, anthropic, or leave it empty.";
        }

        if (string.IsNullOrWhiteSpace(options.Name))
        {
            yield return "Name is missing: say which model.";
        }

        if (options.Endpoint.Trim().Length > 0 && !(Uri.TryCreate(options.Endpoint.Trim(), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0))
        {
            yield return $"Endpoint is \"{options.Endpoint}\": give an https address (http only on this machine).";
        }

        foreach (var use in options.Uses.Where(u => !ModelUses.All.Contains(u, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"Uses has \"{use}\": give any of {string.Join(", ", ModelUses.All)}.";
        }

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(2))
        {
            yield return $"Timeout is {options.Timeout}: give 00:00:01 to 00:02:00.";
        }

        if (options.DailyRequests is < 0 or > 100_000)
        {
            yield return $"DailyRequests is {options.DailyRequests}: give 0 to 100000.";
        }

        if (options.DailyCharacters is < 0 or > 1_000_000_000)
        {
            yield return $"DailyCharacters is {options.DailyCharacters}: give 0 to 1000000000.";
        }

        if (string.IsNullOrWhiteSpace(options.Record))
        {
            yield return "Record is empty: give the folder of the record of what is sent and returned.";
        }
    }
}
