namespace NewsBot.Benchmarks.Watching;

/// <summary>What watching a farm came to.</summary>
internal sealed record WatchResult
{
    public required int Feeds { get; init; }

    public required TimeSpan Wall { get; init; }

    public required TimeSpan Cpu { get; init; }

    /// <summary>The most memory of the whole process in bytes, the farm in it included.</summary>
    public required long PeakMemory { get; init; }

    public required int Checks { get; init; }

    public required long Requests { get; init; }

    public required int Stories { get; init; }

    /// <summary>How long after their time feeds were read.</summary>
    public required TimeSpan LateMedian { get; init; }

    public required TimeSpan LateMost { get; init; }

    /// <summary>How often a feed was read later than a whole interval of its own, or never.</summary>
    public required int TooLate { get; init; }

    /// <summary>What the farm complains of.</summary>
    public required IReadOnlyList<string> Rude { get; init; }
}
