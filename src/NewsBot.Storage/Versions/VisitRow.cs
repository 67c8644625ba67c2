using NewsBot.Core.Stories.Versions;

namespace NewsBot.Storage.Versions;

internal sealed class VisitRow
{
    public string Id { get; init; } = "";

    public string? NextAt { get; init; }

    public string? VisitedAt { get; init; }

    public int Missing { get; init; }

    public int Failures { get; init; }

    public int Idle { get; init; }

    public Visit Visit() => new(new(Id), UtcText.ReadOrNull(NextAt), UtcText.ReadOrNull(VisitedAt), Missing, Failures, Idle);
}
