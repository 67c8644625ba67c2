using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>What we reply to a question: the words for people, and the facts in them for programs.</summary>
public sealed record Answer
{
    public required Message Message { get; init; }

    /// <summary>What was understood: who_called, count, yes_no, why, what_said, when, first, latest, withdrawn, who_backs, targets, new, off_topic …</summary>
    public required string Intent { get; init; }

    /// <summary>Those whom the answer presents as callers; for a question about backers or withdrawals, those.</summary>
    public IReadOnlyList<string> Callers { get; init; } = [];

    /// <summary>Those who are asked to go.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public int? Count { get; init; }

    /// <summary>"yes" or "no"; null where the question was none of that kind.</summary>
    public string? YesNo { get; init; }

    /// <summary>The day of the call, ISO 8601, as far as it is known.</summary>
    public string? Date { get; init; }

    /// <summary>An exact stretch of a stored story.</summary>
    public string? Quote { get; init; }

    /// <summary>Nothing on file, off topic, or an attempt to misuse.</summary>
    public bool None { get; init; }

    /// <summary>The ids of the stories that are cited, each once.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The whole answer in plain characters, without addresses.</summary>
    public string Text => PlainText.Render(Message, width: 10_000, withLinks: false);
}
