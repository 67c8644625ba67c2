using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Stories.Origins;

/// <summary>How stories that carry the same copy are found. Section <c>NewsBot:Origins</c>.</summary>
public sealed class OriginOptions
{
    public const string Section = "NewsBot:Origins";

    /// <summary>How many days after its first story a copy is still looked for. Default: 14. With 0 only on the same day.</summary>
    [Range(0, 365)]
    public int Days { get; set; } = 14;
}
