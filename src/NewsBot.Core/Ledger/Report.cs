using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>A resignation call as one story reports it, with both names settled to figures. Never changed once written.</summary>
public sealed record Report
{
    public required FigureId CallerId { get; init; }

    public required FigureId TargetId { get; init; }

    public required ResignationCall Call { get; init; }

    /// <summary>Counted up in the order in which reports are written; 0 for one that is not written yet.</summary>
    public long Number { get; init; }

    /// <summary>The version of the story that reports it first: the positions of the evidence are positions in that version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What later versions made of its words, as far as known, in order; empty while all of them have the words.</summary>
    public IReadOnlyList<EvidenceCheck> Checks { get; init; } = [];

    /// <summary>The words it stands on: the quote, else the sentence.</summary>
    public string Words => Call.Evidence.Quote ?? Call.Evidence.Sentence;

    /// <summary>The story that reports it, without its text. Its time of learning is that of the version.</summary>
    public required StoryHeader Story { get; init; }

    /// <summary>The day of the call, or the day of publication where the story does not fix one, or the day we learnt it.</summary>
    public DateOnly Day => Call.Date?.Earliest ?? DateOnly.FromDateTime((Story.Published ?? Story.LearntAt).DateTime);
}
