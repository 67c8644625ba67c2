namespace NewsBot.Core.Feeds;

/// <summary>An address that lists stories, with how reading it has gone.</summary>
public sealed record Feed
{
    public required FeedId Id { get; init; }

    /// <summary>The outlet as its stories are shown.</summary>
    public required string Name { get; init; }

    public required Uri Url { get; init; }

    /// <summary>The validators of the last answer, byte for byte, sent back with the next question.</summary>
    public FeedValidators Validators { get; init; } = FeedValidators.None;

    /// <summary>When it may next be asked; never earlier, whatever restarts.</summary>
    public DateTimeOffset NextCheckAt { get; init; }

    /// <summary>Why then and not at another time, in words; null while it was never asked.</summary>
    public string? NextBecause { get; init; }

    public DateTimeOffset? LastCheckedAt { get; init; }

    /// <summary>The last time it was read without a fault.</summary>
    public DateTimeOffset? LastReadAt { get; init; }

    /// <summary>When its first reading was done. What was learnt from it until then is its baseline: on record, and no news.</summary>
    public DateTimeOffset? FirstReadAt { get; init; }

    /// <summary>The last time it listed something new, as far as its own dates or our reading tell; null while that is unknown.</summary>
    public DateTimeOffset? LastNewAt { get; init; }

    /// <summary>The usual time between two of its stories; null while it is unknown.</summary>
    public TimeSpan? Gap { get; init; }

    /// <summary>The last time it was asked without validators: a server may give one validator to two bodies.</summary>
    public DateTimeOffset? AskedWholeAt { get; init; }

    /// <summary>How often it was asked.</summary>
    public int Checks { get; init; }

    /// <summary>It once gave one id to two stories: for good, its stories are known by their links.</summary>
    public bool DistrustsIds { get; init; }

    /// <summary>Faults in a row; 0 while it is well.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>What went wrong last, in plain words; null while it is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Since when it is not asked any more; null while it is.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Why it is not asked any more, in plain words.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>Where its server says it has moved for good; null where it does not.</summary>
    public FeedMove? Moving { get; init; }

    /// <summary>The address it had before it moved; null where it never did.</summary>
    public Uri? FormerUrl { get; init; }

    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>When its server first said that it is gone for good (410); null where it did not, or took it back.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>The condition that those who run NewsBot were last told of.</summary>
    public FeedCondition Told { get; init; }

    /// <summary>Who reads it at this moment; null for nobody. Only given by <see cref="IFeedStore.ClaimAsync"/>.</summary>
    public string? Lease { get; init; }

    public bool IsFailing => Failures > 0;

    public bool IsPaused => PausedAt is not null;
}
