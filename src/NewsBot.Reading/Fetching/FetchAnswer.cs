using System.Net;
using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>What came of one fetch, redirects followed.</summary>
internal sealed record FetchAnswer
{
    /// <summary>Where the answer came from in the end.</summary>
    public required Uri Address { get; init; }

    /// <summary>Null where no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What went wrong, in plain words; null when all is well (304 included).</summary>
    public string? Problem { get; init; }

    /// <summary>What kind of trouble <see cref="Problem"/> is.</summary>
    public FeedTrouble Trouble { get; init; }

    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public Uri? ContentLocation { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public Wish? Wish { get; init; }

    /// <summary>The Link headers (RFC 8288), as they came.</summary>
    public IReadOnlyCollection<string> Links { get; init; } = [];

    /// <summary>Where permanent redirects alone led; null where there were none, or others among them.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The host or registrable domain that asked for peace as a whole.</summary>
    public string? BusyPlace { get; init; }
}
