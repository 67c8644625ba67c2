using Microsoft.Extensions.Options;

namespace NewsBot.Web;

/// <summary>Tells every site that is no site: what stands there goes into a header, where a stray sign would change the rest of it.</summary>
internal sealed class FramedByValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var faults = options.FramedBy
            .Where(site => !IsSite(site))
            .Select(site => $"{WebOptions.Section}:FramedBy holds \"{site}\". Give https and a host, such as https://teams.microsoft.com or https://*.cloud.microsoft.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsSite(string site)
    {
        const string Scheme = "https://";
        const string Any = "*.";
        return site.StartsWith(Scheme, StringComparison.Ordinal)
            && Uri.CheckHostName(site[Scheme.Length..].StartsWith(Any, StringComparison.Ordinal) ? site[(Scheme.Length + Any.Length)..] : site[Scheme.Length..]) == UriHostNameType.Dns;
    }
}
