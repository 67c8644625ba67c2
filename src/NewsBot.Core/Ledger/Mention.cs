using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>Who spoke of whom in a report, a stance or a claim, and as what: all that the names of the record are made of.</summary>
/// <param name="Speaker">Null in a claim, which names nobody who asks.</param>
/// <param name="Role">What the story calls the one who speaks.</param>
/// <param name="Office">The post the story gives the one who is spoken of.</param>
public sealed record Mention(FigureId? Speaker, FigureId Target, string? Role, string? Office, DateTimeOffset LearntAt, StoryId Story);

/// <summary>How far the mentions were read: the last report, the last stance and the last claim.</summary>
public readonly record struct MentionMark(long Report, long Stance, long Claim);
