namespace NewsBot.Teams;

/// <summary>How we meet people in Teams. Section <c>NewsBot:Teams</c>. Nothing set: Teams is off.</summary>
public sealed class TeamsOptions
{
    public const string Section = "NewsBot:Teams";

    /// <summary>The bot's app id (a GUID) as registered with Azure Bot Service.</summary>
    public string? AppId { get; set; }

    /// <summary>
    /// The tenant the app is registered in, which is also the only one it serves. "botframework.com" for an old multi-tenant bot, which
    /// serves all.
    /// </summary>
    public string? TenantId { get; set; }

    /// <summary>The app's client secret, with which we get tokens to answer. A secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// Where tokens come from, which also says in which cloud the bot lives. Default: https://login.microsoftonline.com/; the US government's
    /// is https://login.microsoftonline.us/, China's https://login.partner.microsoftonline.cn/. Plain http only on this machine.
    /// </summary>
    public Uri LoginBase { get; set; } = new("https://login.microsoftonline.com/");

    /// <summary>
    /// The OpenID document that names the keys Bot Service signs with. Default: that of the cloud; for a <see cref="LoginBase"/> of no known
    /// cloud, v1/.well-known/openidconfiguration below it.
    /// </summary>
    public Uri? OpenIdMetadata { get; set; }

    /// <summary>Hosts, beside Microsoft's own, that we may answer to. Default: none. A host of this machine may be plain http.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Whether anything is set up, so that Teams is on.</summary>
    internal bool IsOn => Given(AppId) || Given(TenantId) || Given(ClientSecret);

    internal static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);
}
