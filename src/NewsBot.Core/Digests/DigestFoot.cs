using System.Globalization;
using NewsBot.Core.Feeds;

namespace NewsBot.Core.Digests;

/// <summary>What a digest rests on: which feeds were read, which fail, as of when, and when the next one comes.</summary>
/// <param name="Next">When the next digest is due; null for a digest made by hand.</param>
public sealed record DigestFoot(
    int FeedsChecked, IReadOnlyList<Feed> Failing, DateTimeOffset AsOf, TimeZoneInfo Zone, DateTimeOffset? Next, string? Subscription)
{
    /// <summary>The zone in which commands are understood. Default: the digest's own.</summary>
    public TimeZoneInfo CommandZone { get; init; } = Zone;

    /// <summary>When it was due, where it comes noticeably later; null where it is in time.</summary>
    public DateTimeOffset? WasDue { get; init; }

    /// <summary>Earlier slots that did not go out and whose news is in this one.</summary>
    public IReadOnlyList<DateTimeOffset> Missed { get; init; } = [];

    public int Year => Local(AsOf).Year;

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>GMT, BST or UTC for the zones that have such names in this product's mouth, else the offset.</summary>
    public string ZoneAt(DateTimeOffset moment) => (Zone.Id, Local(moment).Offset) switch
    {
        ("Europe/London", { Ticks: 0 }) => "GMT",
        ("Europe/London", _) => "BST",
        ("UTC" or "Etc/UTC", _) => "UTC",
        (_, var offset) => string.Create(
            CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? "-" : "+")}{Math.Abs(offset.Hours):00}:{Math.Abs(offset.Minutes):00}"),
    };

    public override string ToString()
    {
        var parts = new List<string> { $"{FeedsChecked} feed{(FeedsChecked == 1 ? "" : "s")} checked, {Failing.Count} failing{Names()}" };
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"as of {Local(AsOf):HH:mm}"));
        if (Next is { } next)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"next {Local(next):ddd d MMM, HH:mm}"));
        }

        if (Subscription is not null)
        {
            parts.Add(Subscription);
        }

        if (WasDue is { } due)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"late: it was due {Local(due):HH:mm}"));
        }

        if (Missed.Count > 0)
        {
            parts.Add("with the news of " + string.Join(", ", Missed.Select(m => Local(m).ToString("ddd HH:mm", CultureInfo.InvariantCulture))) + ", which did not go out");
        }

        return string.Join(" · ", parts);
    }

    private string Names() => Failing.Count switch
    {
        0 => "",
        <= 3 => $" ({string.Join(", ", Failing.Select(f => $"{f.Id} {f.Name}"))})",
        _ => $" ({string.Join(", ", Failing.Take(3).Select(f => f.Id))} and {Failing.Count - 3} more)",
    };
}
