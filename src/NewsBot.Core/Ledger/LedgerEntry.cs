using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger;

/// <summary>The standing of one caller towards one target, computed from all reports and rulings known at a moment.</summary>
public sealed record LedgerEntry
{
    /// <summary>The short stable id people use: 214 is shown as C214.</summary>
    public required int Number { get; init; }

    public required Figure Caller { get; init; }

    public required Figure Target { get; init; }

    public required EntryState State { get; init; }

    /// <summary>The strongest that any report supports.</summary>
    public required Strength Strength { get; init; }

    public required CallClass Class { get; init; }

    /// <summary>The first day of the call, or the first day it can mean where <see cref="Told"/> is a month or a year.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The date as far as the stories fix it; null where they do not, and <see cref="Day"/> is the day a story came out.</summary>
    public PartialDate? Told { get; init; }

    /// <summary>What the caller is, as the stories say; null where none does.</summary>
    public string? Role { get; init; }

    public string? Party { get; init; }

    /// <summary>All reports of it, in the order in which they were learnt; never empty.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>The report whose words are shown: of the strongest, the earliest that quotes.</summary>
    public required Report Best { get; init; }

    /// <summary>None of its reports reaches the confidence line: its names are for the editors who rule on it, and for nobody else.</summary>
    public bool IsInDoubt { get; init; }

    /// <summary>The caller withdrew and has called again since.</summary>
    public bool IsRenewed { get; init; }

    /// <summary>The rulings of the workspace that hold about it, in order.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Rulings that hold only once a second editor rules the same (<see cref="LedgerOptions.NeedsSecondEditor"/>).</summary>
    public IReadOnlyList<Ruling> Proposals { get; init; } = [];

    /// <summary>
    /// The sources that no longer show the words it stands on, one for each, until an editor rules. It is counted as before.
    /// </summary>
    public IReadOnlyList<EvidenceChange> EvidenceChanges { get; init; } = [];

    public bool IsCorrected => Rulings.Any(r => r.Kind == RulingKind.Correct);

    /// <summary>When the record first knew.</summary>
    public DateTimeOffset LearntAt => Reports[0].Story.LearntAt;

    /// <summary>How many stories report it.</summary>
    public int Sources => Reports.Select(r => r.Story.Id).Distinct().Count();

    /// <summary>How many outlets report it.</summary>
    public int Outlets => Reports.Select(r => r.Story.Feed).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>How many copies of a text it stands on: five papers that print one agency's story are five sources and one origin.</summary>
    public int Origins => Reports.Select(r => r.Story.Origin).Distinct().Count();

    /// <summary>How it was made, as any of its reports tells.</summary>
    public Circumstances Circumstances => Reports.Select(r => r.Call.Circumstances).Aggregate((all, next) => all.With(next));

    public string Id => $"C{Number}";

    /// <summary>Why, in a few words of the stories or as corrected; null where none tells.</summary>
    public string? Reason { get; init; }
}
