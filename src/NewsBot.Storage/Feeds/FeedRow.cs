using NewsBot.Core.Feeds;

namespace NewsBot.Storage.Feeds;

internal sealed class FeedRow
{
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
    };
}
