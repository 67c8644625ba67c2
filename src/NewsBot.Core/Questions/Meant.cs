using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>A question with its names settled.</summary>
internal sealed record Meant(Question Question)
{
    public Figure? Target { get; init; }

    /// <summary>A name for the target that the record does not hold.</summary>
    public string? UnknownTarget { get; init; }

    /// <summary>The one who asks, where the record knows them.</summary>
    public KnownFigure? Person { get; init; }

    /// <summary>The one who asks, as typed; null where the question is not about one person.</summary>
    public string? PersonAsTyped { get; init; }

    /// <summary>For news: when this thread was told last.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Those who are compared with each other; empty where nobody is.</summary>
    public IReadOnlyList<Figure> Compared { get; init; } = [];

    /// <summary>What to say instead of an answer: a name that could be several people.</summary>
    public Func<RecordView, Answer>? Refusal { get; init; }
}
