using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>A resignation call as one story reports it, with both names settled to figures. Never changed once written.</summary>
public sealed record Report
{
    public required FigureId CallerId { get; init; }

    public required FigureId TargetId { get; init; }

    public required ResignationCall Call { get; init; }

    /// <summary>The story that reports it, without its text.</summary>
    public required StoryHeader Story { get; init; }

    /// <summary>The day of the call, or the day of publication where the story does not fix one, or the day we learnt it.</summary>
    public DateOnly Day => Call.Date?.Earliest ?? DateOnly.FromDateTime((Story.Published ?? Story.LearntAt).DateTime);
}
