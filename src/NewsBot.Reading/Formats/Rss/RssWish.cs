using System.Globalization;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Rss;

/// <summary>How often a feed itself says that it changes.</summary>
internal static class RssWish
{
    public static TimeSpan? Of(FeedElement channel)
    {
        var minutes = Number(channel.Child(Spaces.Core, "ttl")?.Text);
        var period = channel.Child(Spaces.Syndication, "updateperiod")?.Text.ToLowerInvariant() switch
        {
            "hourly" => 60,
            "daily" => 1440,
            "weekly" => 7 * 1440,
            "monthly" => 30 * 1440,
            "yearly" => 365 * 1440,
            _ => 0.0,
        };
        var frequency = Number(channel.Child(Spaces.Syndication, "updatefrequency")?.Text);
        var longest = Math.Max(minutes, period / (frequency >= 1 ? frequency : 1));
        return longest <= 0 ? null : TimeSpan.FromMinutes(Math.Min(longest, 1440));
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e9 ? number : 0;
}
