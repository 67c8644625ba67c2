using NewsBot.Core.Messages;

namespace NewsBot.Web.Chat;

/// <summary>Something that was said on the chat page, and what was answered.</summary>
/// <param name="Number">Counted up within the conversation.</param>
internal sealed record ChatTurn(int Number, DateTimeOffset At, string Said, Message Reply);
