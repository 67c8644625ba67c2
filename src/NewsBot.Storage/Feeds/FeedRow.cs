using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedRow
{
    public const string Columns =
        """
        number, name, url, etag, last_modified, body_hash, next_check_at, last_checked_at, last_read_at, failures, failing_since, problem,
        next_because, first_read_at, last_new_at, gap_seconds, asked_whole_at, checks, distrusts_ids, paused_at, paused_because,
        moving_to, moving_since, moving_seen, former_url, moved_at, gone_at, told
        """;

    public int Number { get; init; }

    public string Name { get; init; } = "";

    public string Url { get; init; } = "";

    public string? Etag { get; init; }

    public string? LastModified { get; init; }

    public string? BodyHash { get; init; }

    public string NextCheckAt { get; init; } = "";

    public string? LastCheckedAt { get; init; }

    public string? LastReadAt { get; init; }

    public int Failures { get; init; }

    public string? FailingSince { get; init; }

    public string? Problem { get; init; }

    public string? NextBecause { get; init; }

    public string? FirstReadAt { get; init; }

    public string? LastNewAt { get; init; }

    public long? GapSeconds { get; init; }

    public string? AskedWholeAt { get; init; }

    public int Checks { get; init; }

    public bool DistrustsIds { get; init; }

    public string? PausedAt { get; init; }

    public string? PausedBecause { get; init; }

    public string? MovingTo { get; init; }

    public string? MovingSince { get; init; }

    public int MovingSeen { get; init; }

    public string? FormerUrl { get; init; }

    public string? MovedAt { get; init; }

    public string? GoneAt { get; init; }

    public string? Told { get; init; }

    public string? Lease { get; init; }

    public string Host { get; init; } = "";

    public string? Domain { get; init; }

    public static FeedRow Of(Feed feed) => new()
    {
        Number = feed.Id.Number,
        Name = feed.Name,
        Url = feed.Url.AbsoluteUri,
        Etag = feed.Validators.ETag,
        LastModified = feed.Validators.LastModified,
        BodyHash = feed.Validators.BodyHash,
        NextCheckAt = UtcText.Of(feed.NextCheckAt),
        LastCheckedAt = UtcText.Of(feed.LastCheckedAt),
        LastReadAt = UtcText.Of(feed.LastReadAt),
        Failures = feed.Failures,
        FailingSince = UtcText.Of(feed.FailingSince),
        Problem = feed.Problem,
        NextBecause = feed.NextBecause,
        FirstReadAt = UtcText.Of(feed.FirstReadAt),
        LastNewAt = UtcText.Of(feed.LastNewAt),
        GapSeconds = (long?)feed.Gap?.TotalSeconds,
        AskedWholeAt = UtcText.Of(feed.AskedWholeAt),
        Checks = feed.Checks,
        DistrustsIds = feed.DistrustsIds,
        PausedAt = UtcText.Of(feed.PausedAt),
        PausedBecause = feed.PausedBecause,
        MovingTo = feed.Moving?.To.AbsoluteUri,
        MovingSince = UtcText.Of(feed.Moving?.Since),
        MovingSeen = feed.Moving?.Seen ?? 0,
        FormerUrl = feed.FormerUrl?.AbsoluteUri,
        MovedAt = UtcText.Of(feed.MovedAt),
        GoneAt = UtcText.Of(feed.GoneAt),
        Told = feed.Told == FeedCondition.Well ? null : feed.Told.ToString().ToLowerInvariant(),
        Lease = feed.Lease,
        Host = FeedPlace.Host(feed.Url),
        Domain = FeedPlace.Of(feed.Url),
    };

    public Feed Feed() => new()
    {
        Id = new(Number),
        Name = Name,
        Url = new(Url),
        Validators = new(Etag, LastModified, BodyHash),
        NextCheckAt = UtcText.Read(NextCheckAt),
        LastCheckedAt = UtcText.ReadOrNull(LastCheckedAt),
        LastReadAt = UtcText.ReadOrNull(LastReadAt),
        Failures = Failures,
        FailingSince = UtcText.ReadOrNull(FailingSince),
        Problem = Problem,
        NextBecause = NextBecause,
        FirstReadAt = UtcText.ReadOrNull(FirstReadAt),
        LastNewAt = UtcText.ReadOrNull(LastNewAt),
        Gap = GapSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        AskedWholeAt = UtcText.ReadOrNull(AskedWholeAt),
        Checks = Checks,
        DistrustsIds = DistrustsIds,
        PausedAt = UtcText.ReadOrNull(PausedAt),
        PausedBecause = PausedBecause,
        Moving = MovingTo is null ? null : new(new(MovingTo), UtcText.Read(MovingSince!), MovingSeen),
        FormerUrl = FormerUrl is null ? null : new(FormerUrl),
        MovedAt = UtcText.ReadOrNull(MovedAt),
        GoneAt = UtcText.ReadOrNull(GoneAt),
        Told = Told is null ? FeedCondition.Well : Enum.Parse<FeedCondition>(Told, ignoreCase: true),
        Lease = Lease,
    };
}
