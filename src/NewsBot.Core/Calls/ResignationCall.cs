using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>A report: that a caller asks a target to go, in public, as told by a single story.</summary>
/// <example>From "Quill must quit, Holt told the council": caller Holt, target Quill, strength resign.</example>
public sealed record ResignationCall
{
    public required StoryId Story { get; init; }

    public required Caller Caller { get; init; }

    public required Target Target { get; init; }

    public required Strength Strength { get; init; }

    /// <summary>An ultimatum: the target should go unless they do something that is in their own hands.</summary>
    public bool Conditional { get; init; }

    /// <summary>The story reports that the caller has taken the call back.</summary>
    public bool Retracted { get; init; }

    /// <summary>At most eight words, taken or built from the story.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the call as far as the story and its own date fix it.</summary>
    public PartialDate? Date { get; init; }

    public Circumstances Circumstances { get; init; } = Circumstances.None;

    public required Evidence Evidence { get; init; }

    /// <summary>From 0 to 1. Reports below the confidence line wait for a ruling and are not counted.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why this was read as a call, step by step, for a person: the rule that fired and how each name was resolved.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    public CallClass Class => CallClasses.Of(Strength, Conditional);
}
