using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>That something was asked.</summary>
/// <param name="Thread">The conversation, hashed.</param>
/// <param name="About">What it is about now, for the follow-up to it.</param>
/// <param name="Asker">The person in their channel, hashed.</param>
/// <param name="Target">Whom the question was about; null for nobody in particular.</param>
/// <param name="AskedAt">Up to when the answer told what is known.</param>
/// <param name="At">When this is written: it is kept for a time from then.</param>
public sealed record AskedNote(string Thread, string About, string Asker, FigureId? Target, DateTimeOffset AskedAt, DateTimeOffset At);
