using System.Net;

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

    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public Uri? ContentLocation { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public TimeSpan? WaitAtLeast { get; init; }
}
