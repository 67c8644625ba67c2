using System.Globalization;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Reviews;

/// <summary>Puts drafts into words, for the editors and for those who get them late.</summary>
internal static class ReviewWords
{
    /// <summary>A draft that goes out later than this says so.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(5);

    public static string Id(Delivery draft) => $"D{draft.Number}";

    /// <summary>"alert for S3", with the level of an alert.</summary>
    public static string Name(Delivery draft)
    {
        var level = draft.Level is { } l ? $"{Alerts.AlertLevels.Word(l)} " : "";
        return $"{level}{draft.Kind.ToString().ToLowerInvariant()} for S{draft.Subscription?.ToString(CultureInfo.InvariantCulture) ?? "?"}";
    }

    /// <summary>The draft as the editors see it, with what they can do.</summary>
    /// <param name="lapses">When it is taken back; told in the offset of <paramref name="now"/>.</param>
    public static Message Draft(Delivery draft, DateTimeOffset lapses, DateTimeOffset now) => new([
        new Paragraph(new RichText(
            new Run($"DRAFT {Id(draft)} — {Name(draft)}", Strong: true),
            new Run($". It is sent when an editor says so, until {Moment(lapses, now)}."))),
        .. Content(draft),
        new Choices([new("Send", $"send {Id(draft)}"), new("Drop", $"drop {Id(draft)}", IsDestructive: true)])]);

    /// <summary>What stands in the place of that when it is ruled on.</summary>
    public static Message Ruled(Delivery draft, DateTimeOffset now) => new([
        new Paragraph(new RichText(new Run($"{Fate(draft, now)} — {Id(draft)}, {Name(draft)}", Strong: true))),
        .. Content(draft),
        .. draft is { State: DeliveryState.Dropped, ReviewedBy: not null } ? [new Choices([new("Send it after all", $"send {Id(draft)}")])] : Array.Empty<Block>()]);

    /// <summary>The message as it goes out: where that is noticeably later than it was made, it says so.</summary>
    public static Message Released(Delivery draft, DateTimeOffset now) => now - draft.OwedAt < Noticeable ? draft.Message : new([
        .. draft.Message.Blocks,
        new Context(RichText.Of($"Sent {Moment(now, now)} after an editor's look; as of {Moment(draft.OwedAt, now)}."))]);

    /// <summary>"DROPPED by Ann 09:12".</summary>
    public static string Fate(Delivery draft, DateTimeOffset now)
    {
        var at = draft.ReviewedAt is { } ruled ? $" {Moment(ruled, now)}" : "";
        return (draft.State, draft.ReviewedBy) switch
        {
            (DeliveryState.Draft, _) => "WAITS",
            (DeliveryState.Dropped, { } by) => $"DROPPED by {by}{at}",
            (DeliveryState.Dropped, null) => $"TAKEN BACK{at}: {draft.Problem}",
            (_, { } by) => $"LET GO by {by}{at}",
            _ => "SENT",
        };
    }

    private static IEnumerable<Block> Content(Delivery draft) => draft.Message.Blocks.Where(b => b is not (Choices or Menu or Form));

    public static string Moment(DateTimeOffset at, DateTimeOffset now) => at.ToOffset(now.Offset).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
