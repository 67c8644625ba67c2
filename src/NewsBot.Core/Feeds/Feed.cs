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

    public DateTimeOffset? LastCheckedAt { get; init; }

    /// <summary>The last time it was read without a fault.</summary>
    public DateTimeOffset? LastReadAt { get; init; }

    /// <summary>Faults in a row; 0 while it is well.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>What went wrong last, in plain words; null while it is well.</summary>
    public string? Problem { get; init; }

    public bool IsFailing => Failures > 0;
}
