using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>What an editor wants ruled, as they said it.</summary>
/// <param name="Entry">The entry's number; for an undo it is found from the ruling.</param>
public sealed record RulingOrder(RulingKind Kind, int Entry)
{
    public string? Reason { get; init; }

    public CallClass? Class { get; init; }

    public CorrectedField? Field { get; init; }

    public string? Value { get; init; }

    /// <summary>The entry that a merge makes it part of.</summary>
    public int? Into { get; init; }

    /// <summary>The sources that a split takes away, counted from 1 as "why" and "log" list them.</summary>
    public IReadOnlyList<int> Sources { get; init; } = [];

    /// <summary>The name of the figure that a split tells apart; null for the same name.</summary>
    public string? Name { get; init; }

    public int? Undoes { get; init; }

    /// <summary>The last ruling that the editor had seen on the entry; null where they did not say.</summary>
    public int? Seen { get; init; }
}
