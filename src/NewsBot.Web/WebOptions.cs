using System.ComponentModel.DataAnnotations;

namespace NewsBot.Web;

/// <summary>How the page behaves. Section <c>NewsBot:Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "NewsBot:Web";

    /// <summary>How many questions one address may ask in a minute. From 1 to 6000. Default: 30.</summary>
    [Range(1, 6000)]
    public int QuestionsPerMinute { get; set; } = 30;

    /// <summary>How many lists as of an earlier moment one address may have read in a minute; each is read whole. From 1 to 6000. Default: 30.</summary>
    [Range(1, 6000)]
    public int PastListsPerMinute { get; set; } = 30;

    /// <summary>How many of the last digests the page shows. From 0 to 20. Default: 3.</summary>
    [Range(0, 20)]
    public int Digests { get; set; } = 3;

    /// <summary>
    /// The site's own address as its readers know it (https://calls.example.org/), which feeds, cards and the embedded list name. Default: none, then
    /// the address that is asked.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// The proxies before this host, by address or network (10.0.0.7, 10.0.0.0/8): what they tell of who asks, and whether by https
    /// (X-Forwarded-For, X-Forwarded-Proto), is believed. Default: none, then whoever connects is who asks.
    /// </summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>
    /// Sites that may show the embedded list in a frame, as Content-Security-Policy names them. Default: none named, then every site may.
    /// </summary>
    public IList<string> EmbeddedBy { get; } = [];

    /// <summary>
    /// Sites that may show the pages in a frame of their own, as Content-Security-Policy names them (https://teams.microsoft.com,
    /// https://*.cloud.microsoft). Default: none. A tab in Teams needs those of Teams.
    /// </summary>
    public IList<string> FramedBy { get; } = [];
}
