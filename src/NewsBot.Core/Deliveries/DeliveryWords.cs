using System.Globalization;

namespace NewsBot.Core.Deliveries;

/// <summary>How deliveries are told of, the same everywhere. Times are UTC.</summary>
public static class DeliveryWords
{
    /// <summary>"In the last 24 hours: 12 sent, …".</summary>
    public static string Counts(DeliveryCounts counts) =>
        $"In the last 24 hours: {counts.Sent} sent, {counts.Owed} owed{(counts.OldestOwed is { } oldest ? $" (the oldest since {Moment(oldest)})" : "")}, "
        + $"{counts.Failed} failed, {counts.Unknown} of unknown fate, {counts.MayBeDouble} perhaps double.";

    /// <summary>What became of one, in one line, and what to do where something is to be done.</summary>
    public static string Standing(Delivery delivery, DateTimeOffset now) => delivery switch
    {
        { State: DeliveryState.Sent, MayBeDouble: true } => $"sent {Moment(delivery.SentAt ?? delivery.OwedAt)}; perhaps twice, since a first try had no answer and {delivery.Channel.Surface} could not be asked",
        { State: DeliveryState.Sent } => $"sent {Moment(delivery.SentAt ?? delivery.OwedAt)}",
        { State: DeliveryState.Failed } => $"failed and given up: {delivery.Problem} What it told is told again only if its order was paused by it and is resumed",
        { State: DeliveryState.Unknown } => $"perhaps sent, perhaps twice: {delivery.Problem} Please look in the channel",
        { Problem: { } problem } => $"owed, tried {delivery.Tries} times: {problem} Next try {(delivery.NextTryAt <= now ? "at once" : Moment(delivery.NextTryAt))}",
        _ => "owed, on its way",
    };

    /// <summary>"3 Mar 09:12:30 UTC".</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
