namespace NewsBot.Model;

/// <summary>One question to the model and what came of it.</summary>
/// <param name="Sent">Instruction and data, as they were sent. The key is not in it.</param>
/// <param name="Returned">The text that came back; null where none did.</param>
/// <param name="Problem">What went wrong; null where nothing did.</param>
internal sealed record ModelExchange(DateTimeOffset At, string Use, string Model, IReadOnlyList<string> Sent, string? Returned, string? Problem);
