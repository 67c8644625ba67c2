using System.ComponentModel.DataAnnotations;

namespace NewsBot.Web;

/// <summary>How the page behaves. Section <c>NewsBot:Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "NewsBot:Web";

    /// <summary>How many questions one address may ask in a minute. From 1 to 6000. Default: 30.</summary>
    [Range(1, 6000)]
    public int QuestionsPerMinute { get; set; } = 30;

    /// <summary>How many of the last digests the page shows. From 0 to 20. Default: 3.</summary>
    [Range(0, 20)]
    public int Digests { get; set; } = 3;

    /// <summary>
    /// Sites that may show the pages in a frame of their own, as Content-Security-Policy names them (https://teams.microsoft.com,
    /// https://*.cloud.microsoft). Default: none. A tab in Teams needs those of Teams.
    /// </summary>
    public IList<string> FramedBy { get; } = [];
}
