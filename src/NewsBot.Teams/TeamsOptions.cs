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

    /// <summary>The app's client secret, with which we get tokens to answer. A secret. One of this, a certificate and a managed identity.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The path of a certificate with its private key (PFX, or PEM with both in one file) that the app registration knows.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>The password of the certificate file; left out where it has none. A secret.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The bot is registered as a user-assigned managed identity, whose client id is the app id. Default: no.</summary>
    public bool ManagedIdentity { get; set; }

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

    /// <summary>
    /// The address at which people reach the tracker's own pages, such as https://newsbot.example.com/. Links to it that are pasted into
    /// Teams are shown with what the record says. Default: none, and no link is.
    /// </summary>
    public Uri? PublicBase { get; set; }

    /// <summary>Hosts, beside Microsoft's own, that we may answer to. Default: none. A host of this machine may be plain http.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>
    /// How many calls a second are made to the service at most, over all conversations. From 1 to 50, which is Microsoft's own limit for an
    /// app in a tenant; older pages of theirs say 30. Default: 30.
    /// </summary>
    public int SendsPerSecond { get; set; } = 30;

    /// <summary>Whether anything is set up, so that Teams is on.</summary>
    internal bool IsOn => Given(AppId) || Given(TenantId) || Given(ClientSecret) || Given(CertificateFile) || ManagedIdentity;

    internal static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);
}
