namespace NewsBot.Teams.Protocol;

/// <summary>What differs from one Microsoft cloud to the next.</summary>
/// <param name="Hosts">Where its services live: whole names, and zones with a dot in front.</param>
internal sealed record BotCloud(Uri Metadata, string Issuer, string Scope, IReadOnlyList<string> Hosts)
{
    // The zone trafficmanager.net is everybody's, so of it only the one full name counts.
    private static readonly string[] Public = ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com"];
    private static readonly string[] Government = [".teams.microsoft.us", ".botframework.azure.us"];
    private static readonly string[] China = [".botframework.azure.cn"];

    /// <summary>The cloud that a set-up speaks of, by the host tokens come from.</summary>
    public static BotCloud Of(TeamsOptions options)
    {
        var cloud = options.LoginBase.Host switch
        {
            "login.microsoftonline.us" => Named("login.botframework.azure.us", "api.botframework.us", Government),
            "login.partner.microsoftonline.cn" => Named("login.botframework.azure.cn", "api.botframework.azure.cn", China),
            "login.microsoftonline.com" => Named("login.botframework.com", "api.botframework.com", Public),
            _ => Named("login.botframework.com", "api.botframework.com", Public) with { Metadata = new(options.LoginBase, "v1/.well-known/openidconfiguration") },
        };
        return options.OpenIdMetadata is { } metadata ? cloud with { Metadata = metadata } : cloud;
    }

    /// <summary>Whether a host of that name is one of its services.</summary>
    public bool Has(string host) => Hosts.Any(known => known[0] == '.' ? host.EndsWith(known, StringComparison.Ordinal) : host == known);

    private static BotCloud Named(string login, string api, string[] hosts) =>
        new(new($"https://{login}/v1/.well-known/openidconfiguration"), $"https://{api}", $"https://{api}/.default", hosts);
}
