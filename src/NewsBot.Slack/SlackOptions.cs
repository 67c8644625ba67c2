namespace NewsBot.Slack;

/// <summary>How we meet people in Slack. Section <c>NewsBot:Slack</c>. Nothing set: Slack is off.</summary>
public sealed class SlackOptions
{
    public const string Section = "NewsBot:Slack";

    /// <summary>The bot token of the installation (xoxb-…), with which we post. A secret.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token (xapp-…) for Socket Mode. A secret.</summary>
    public string? AppToken { get; set; }

    /// <summary>What Slack signs its requests with. Without it no request is believed. A secret.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The app's client id, for installing over the web.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret, for installing over the web. A secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where Slack's Web API is. Default: https://slack.com/api/. Plain http only on this machine.</summary>
    public Uri ApiBase { get; set; } = new("https://slack.com/api/");

    /// <summary>
    /// Where Slack's own pages are, for installing over the web. Default: at the root of <see cref="ApiBase"/>, https://slack.com/. Plain http
    /// only on this machine.
    /// </summary>
    public Uri? SiteBase { get; set; }

    /// <summary>
    /// This host's own public address, such as https://newsbot.example.com/: installing over the web comes back to it. Default: the address
    /// that the browser used.
    /// </summary>
    public Uri? PublicBase { get; set; }

    /// <summary>
    /// The Slack id of the person or channel that is told what an administrator should know. Default: whoever installed the app over the web;
    /// with a token from the settings, nobody but the log.
    /// </summary>
    public string? NoticesTo { get; set; }

    /// <summary>Further signing secrets that hold while one is changed for another. Default: none. Secrets.</summary>
    public IList<string> OldSigningSecrets { get; set; } = [];

    /// <summary>How much may wait to be answered; beyond it Slack is told to send again. From 10 to 1,000,000. Default: 100,000.</summary>
    public int MostWaiting { get; set; } = 100_000;

    /// <summary>Where Slack's own pages are.</summary>
    internal Uri Site => SiteBase ?? new Uri(ApiBase, "/");

    /// <summary>Whether Slack is heard over Socket Mode.</summary>
    internal bool IsSocket => Given(AppToken);

    /// <summary>Whether workspaces can be installed over the web.</summary>
    internal bool IsInstallable => Given(ClientId) && Given(ClientSecret);

    /// <summary>Whether anything is set up, so that Slack is on.</summary>
    internal bool IsOn => Given(BotToken) || Given(AppToken) || Given(SigningSecret) || Given(ClientId) || Given(ClientSecret);

    internal static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);
}
