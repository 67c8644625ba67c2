using Microsoft.Extensions.Options;
using NewsBot.Web.Security;

namespace NewsBot.Web;

/// <summary>Tells every site that is no site: what stands there goes into a header or an address, where a stray sign would change the rest of it.</summary>
internal sealed class SitesValidator : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var faults = Faults(nameof(WebOptions.FramedBy), options.FramedBy).Concat(Faults(nameof(WebOptions.EmbeddedBy), options.EmbeddedBy)).ToList();
        faults.AddRange(options.Proxies.Where(p => Proxies.Parse(p) is null)
            .Select(p => $"{WebOptions.Section}:{nameof(WebOptions.Proxies)} holds \"{p}\". Give an address or a network, such as 10.0.0.7 or 10.0.0.0/8."));
        if (options.PublicAddress is { } own && !IsAddress(own))
        {
            faults.Add($"{WebOptions.Section}:PublicAddress is \"{own.OriginalString}\". Give http or https, a host and no more, such as https://calls.example.org/.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string key, IEnumerable<string> sites) => sites
        .Where(site => !IsSite(site))
        .Select(site => $"{WebOptions.Section}:{key} holds \"{site}\". Give https and a host, such as https://teams.microsoft.com or https://*.cloud.microsoft.");

    private static bool IsAddress(Uri address) =>
        address.IsAbsoluteUri && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "", Fragment: "" };

    private static bool IsSite(string site)
    {
        const string Scheme = "https://";
        const string Any = "*.";
        return site.StartsWith(Scheme, StringComparison.Ordinal)
            && Uri.CheckHostName(site[Scheme.Length..].StartsWith(Any, StringComparison.Ordinal) ? site[(Scheme.Length + Any.Length)..] : site[Scheme.Length..]) == UriHostNameType.Dns;
    }
}
