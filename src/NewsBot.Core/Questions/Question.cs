using NewsBot.Core.Counts;

namespace NewsBot.Core.Questions;

/// <summary>A question as it was understood. Names are still as typed: the answerer finds whom they mean.</summary>
internal sealed record Question(QuestionIntent Intent)
{
    /// <summary>Who is asked to go, as typed; null where the question does not say.</summary>
    public string? Target { get; init; }

    /// <summary>Who asks, as typed; null where the question is about anybody, or points back.</summary>
    public string? Person { get; init; }

    /// <summary>"he", "she", "they" for the one who asks.</summary>
    public bool PersonPointsBack { get; init; }

    public QuestionFilter Filter { get; init; } = QuestionFilter.None;

    /// <summary>Only what was learnt by then; null for all that is known when asked.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The question lives on the one before: "any Tories?", "how many?".</summary>
    public bool IsElliptical { get; init; }

    /// <summary>The target stands beside a pronoun and may be somebody else: "tell the whips she should go".</summary>
    public bool TargetIsGuess { get; init; }

    /// <summary>"any …?", "just …?": the question before, for fewer callers.</summary>
    public bool NarrowsDown { get; init; }

    /// <summary>Asked with has, did or does: "have any Tories called for …?"</summary>
    public bool WantsYesNo { get; init; }

    /// <summary>For counts: what to divide by; null for one number.</summary>
    public CountBy? By { get; init; }

    /// <summary>For counts: the roster to hold the number against, as typed; null for those that fit.</summary>
    public string? Of { get; init; }

    /// <summary>Also tell which offices the person holds.</summary>
    public bool WantsOffices { get; init; }

    /// <summary>Of the first or latest callers: the how-manyth, counted from one end.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>An occasion that days were told by ("before the budget"), whose day nobody gave.</summary>
    public string? Event { get; init; }

    /// <summary>The list as comma-separated values.</summary>
    public bool AsCsv { get; init; }

    /// <summary>News: since the asker's last question, whatever it was.</summary>
    public bool SinceAsked { get; init; }

    /// <summary>The words of the sentence, their endings off, among which a roster's name may stand; empty where no roster can be meant.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Asks for a part of a whole: "what share of …?", "out of how many?"</summary>
    public bool WantsShare { get; init; }

    /// <summary>What is compared with what.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The sentence before in the same message, for what this one leaves out.</summary>
    public Question? Context { get; init; }

    /// <summary>It cannot be understood without the question before.</summary>
    public bool LivesOnContext => Intent == QuestionIntent.FollowUp || PersonPointsBack || TargetIsGuess || (IsElliptical && Target is null && Person is null);
}
