using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedAttemptRow
{
    public int Number { get; init; }

    public int Slot { get; init; }

    public string At { get; init; } = "";

    public int TookMs { get; init; }

    public int? Status { get; init; }

    public long Bytes { get; init; }

    public int? Listed { get; init; }

    public int Fresh { get; init; }

    public int Changed { get; init; }

    public string NextAt { get; init; } = "";

    public string? NextBecause { get; init; }

    public string? Problem { get; init; }

    public static FeedAttemptRow Of(FeedId id, int slot, FeedAttempt attempt) => new()
    {
        Number = id.Number,
        Slot = slot,
        At = UtcText.Of(attempt.At),
        TookMs = (int)Math.Min(attempt.Took.TotalMilliseconds, int.MaxValue),
        Status = attempt.Status,
        Bytes = attempt.Bytes,
        Listed = attempt.Listed,
        Fresh = attempt.Fresh,
        Changed = attempt.Changed,
        NextAt = UtcText.Of(attempt.NextAt),
        NextBecause = attempt.NextBecause,
        Problem = attempt.Problem,
    };

    public FeedAttempt Attempt() => new(
        UtcText.Read(At), TimeSpan.FromMilliseconds(TookMs), Status, Bytes, Listed, Fresh, Changed, UtcText.Read(NextAt), NextBecause, Problem);
}
