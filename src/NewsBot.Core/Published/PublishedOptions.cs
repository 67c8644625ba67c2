using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Published;

/// <summary>How the published record is kept. Section <c>NewsBot:Published</c>.</summary>
public sealed class PublishedOptions
{
    public const string Section = "NewsBot:Published";

    /// <summary>
    /// How long what was read is shown without asking the record for news. Up to twice as old it is still shown while it is read on; nobody is shown
    /// anything older. From none to a minute. Default: one second.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromSeconds(1);
}
