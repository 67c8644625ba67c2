using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>What a thread was last about.</summary>
/// <param name="PersonAsTyped">The one who was asked about, where the record does not know them.</param>
/// <param name="AskedAt">Up to when the last answer told what is known.</param>
internal sealed record Remembered(
    FigureId? Target, FigureId? Person, string? PersonAsTyped, QuestionFilter Filter, QuestionIntent Intent, DateTimeOffset AskedAt);
