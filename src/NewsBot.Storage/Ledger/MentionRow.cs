using NewsBot.Core.Ledger;

namespace NewsBot.Storage.Ledger;

internal sealed class MentionRow
{
    public long Number { get; init; }

    public string? SpeakerId { get; init; }

    public string TargetId { get; init; } = "";

    public string? Role { get; init; }

    public string? Office { get; init; }

    public string LearntAt { get; init; } = "";

    public string StoryId { get; init; } = "";

    public Mention Mention() => new(SpeakerId is null ? null : FigureIds.Read(SpeakerId), FigureIds.Read(TargetId), Role, Office, UtcText.Read(LearntAt), new(StoryId));
}
