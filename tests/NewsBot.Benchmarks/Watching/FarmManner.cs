namespace NewsBot.Benchmarks.Watching;

/// <summary>How a feed of the farm behaves.</summary>
internal enum FarmManner
{
    /// <summary>Answers "not modified" to its ETag.</summary>
    Modest,

    /// <summary>As that, and its stories have no dates.</summary>
    Undated,

    /// <summary>Answers 200 to everything, and no validators.</summary>
    Forgetful,

    /// <summary>Asks for two hours by max-age and by ttl.</summary>
    AsksForPatience,
    MovedForGood,
    MovedForNow,
    Missing,
    Gone,
    Faulty,

    /// <summary>429, every second time, with Retry-After of an hour.</summary>
    TooMany,

    /// <summary>503, every second time, with Retry-After of twenty minutes.</summary>
    Unavailable,
    NoFeed,

    /// <summary>Answers after a tenth of a real second.</summary>
    Slow,

    /// <summary>Never answers.</summary>
    Hangs,
}
