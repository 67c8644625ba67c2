using System.Globalization;
using System.Text;

namespace NewsBot.Benchmarks.Watching;

/// <summary>One feed of the farm: what it lists at any moment follows from its number and the time, so that nothing need be kept.</summary>
internal sealed record FarmFeed(int Number)
{
    private const int Listed = 4;
    private static readonly int[] Rhythms = [10, 30, 60, 120, 360, 720, 1440, 4320];

    /// <summary>The first two hundred of each thousand share ten domains; of the others two share one.</summary>
    public string Host => Number % 1000 < 200 ? $"p{Number}.big{Number / 1000 * 10 + (Number % 10)}.test" : $"p{Number}.paper{Number / 2}.test";

    public Uri Url => new($"http://{Host}/feed");

    public FarmManner Manner => (Number * 37 % 100) switch
    {
        < 60 => FarmManner.Modest,
        < 70 => FarmManner.Undated,
        < 75 => FarmManner.Missing,
        < 78 => FarmManner.Faulty,
        78 => FarmManner.Gone,
        79 => FarmManner.MovedForGood,
        < 82 => FarmManner.MovedForNow,
        82 => FarmManner.TooMany,
        83 => FarmManner.Unavailable,
        84 => FarmManner.Hangs,
        85 => FarmManner.Slow,
        86 => FarmManner.NoFeed,
        < 89 => FarmManner.AsksForPatience,
        _ => FarmManner.Forgetful,
    };

    /// <summary>The time between two stories.</summary>
    public TimeSpan Gap => TimeSpan.FromMinutes(Rhythms[Number % Rhythms.Length]);

    /// <summary>Which story is the newest at a moment.</summary>
    public long Newest(DateTimeOffset now) => now.Ticks / Gap.Ticks;

    public string Document(DateTimeOffset now)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Paper ")
            .Append(Number).Append("</title><link>http://").Append(Host).Append("/</link>");
        if (Manner == FarmManner.AsksForPatience)
        {
            text.Append("<ttl>120</ttl>");
        }

        for (var story = Newest(now); story > Newest(now) - Listed; story--)
        {
            text.Append("<item><title>Part ").Append(story).Append(" of the news of paper ").Append(Number).Append("</title><link>http://")
                .Append(Host).Append("/story/").Append(story).Append("</link><description>The mayor spoke in part ").Append(story).Append(".</description>");
            if (Manner != FarmManner.Undated)
            {
                text.Append("<pubDate>").Append(new DateTimeOffset(story * Gap.Ticks, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture)).Append("</pubDate>");
            }

            text.Append("</item>");
        }

        return text.Append("</channel></rss>").ToString();
    }
}
