namespace NewsBot.Core.Published;

/// <summary>Something that became of an entry on the published list.</summary>
/// <param name="At">When the record learnt of it.</param>
/// <param name="Entry">The entry's number: 214 for C214.</param>
/// <param name="Label">The fixed word: CALLED, CORRECTED, REFILE, WITHDRAWN, DISPUTED, RENEWED, RECLASSED, HARDENED, HELD, RELEASED, EVIDENCE-CHANGED.</param>
/// <param name="Words">"CORRECTED 09:12 — C214: role is “…”; we said “…”. Count unchanged."; of an entry that is not shown any more, no names.</param>
/// <param name="Delta">What it did to the count of explicit calls that stand.</param>
public sealed record PublishedChange(DateTimeOffset At, int Entry, string Label, string Words, int Delta)
{
    /// <summary>A call that came onto the list: news, and no correction.</summary>
    public const string Called = "CALLED";

    public bool IsCorrection => Label != Called;

    /// <summary>The same on every machine: no two changes of the record share it.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C{Entry}-{At.UtcTicks}");
}
