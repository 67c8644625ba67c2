using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>An editor's decision on an entry, for their workspace alone. Never changed once written; undone by another ruling.</summary>
public sealed record Ruling
{
    /// <summary>Counted up from 1 within the workspace: 7 is shown as R7.</summary>
    public required int Number { get; init; }

    public required WorkspaceId Workspace { get; init; }

    /// <summary>The entry it is about: 214 for C214.</summary>
    public required int Entry { get; init; }

    public required RulingKind Kind { get; init; }

    /// <summary>Who ruled, by the surface's id or name.</summary>
    public required string Editor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the editor's words; null only for what needs none.</summary>
    public string? Reason { get; init; }

    /// <summary>The class it belongs to (<see cref="RulingKind.Reclass"/>).</summary>
    public CallClass? Class { get; init; }

    /// <summary>What is put right (<see cref="RulingKind.Correct"/>), with <see cref="Value"/>.</summary>
    public CorrectedField? Field { get; init; }

    public string? Value { get; init; }

    /// <summary>Who is not a figure of their own (<see cref="RulingKind.Merge"/>), or whose reports these are not (<see cref="RulingKind.Split"/>).</summary>
    public FigureId? From { get; init; }

    /// <summary>Who they really are.</summary>
    public FigureId? Into { get; init; }

    /// <summary>The stories whose reports are the other figure's (<see cref="RulingKind.Split"/>).</summary>
    public IReadOnlyList<StoryId> Stories { get; init; } = [];

    /// <summary>The number of the ruling that no longer holds (<see cref="RulingKind.Undo"/>).</summary>
    public int? Undoes { get; init; }

    public string Id => $"R{Number}";

    /// <summary>Whether another ruling decides the very same thing.</summary>
    internal bool Agrees(Ruling other) =>
        Kind == other.Kind && Entry == other.Entry && Class == other.Class && Field == other.Field && Value == other.Value
        && From == other.From && Undoes == other.Undoes
        && (Kind == RulingKind.Split ? Stories.ToHashSet().SetEquals(other.Stories) : Into == other.Into);
}
