using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Digests;

/// <summary>House defaults for digests. Section <c>NewsBot:Digest</c>. A channel's own order goes above them.</summary>
public sealed class DigestOptions
{
    public const string Section = "NewsBot:Digest";

    /// <summary>An IANA zone name. Default: Europe/London.</summary>
    [Required]
    public string Zone { get; set; } = "Europe/London";

    /// <summary>Times of day as HH:mm, at least one, at most 24. Default, where none is given: 07:30 and 17:30.</summary>
    public IList<string> Slots { get; set; } = [];

    /// <summary>Days of the week by their English names. Default, where none is given: all seven.</summary>
    public IList<DayOfWeek> Days { get; set; } = [];

    /// <summary>What happens at a slot without news: "skip" (the default) or "say".</summary>
    [RegularExpression("skip|say")]
    public string WhenEmpty { get; set; } = "skip";

    /// <summary>The largest number of lines under one heading of a digest. Default: 10.</summary>
    [Range(1, 50)]
    public int MaxLines { get; set; } = 10;

    /// <summary>A digest that could not be made at its time is made up to this much later and says so; after that its news comes with the next. Default: two hours.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan LateUpTo { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The defaults as a channel's order would state them.</summary>
    public DigestTimes Times => new(
        [.. (Slots.Count > 0 ? Slots : ["07:30", "17:30"]).Select(DigestTimes.ParseSlot).OfType<TimeOnly>().Distinct().Order()],
        (Days.Count > 0 ? Days : Enum.GetValues<DayOfWeek>()).ToHashSet(),
        Zone);
}
