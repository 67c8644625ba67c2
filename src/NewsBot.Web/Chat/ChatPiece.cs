using NewsBot.Web.Markup;

namespace NewsBot.Web.Chat;

/// <summary>One piece of a conversation as the page shows it.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="At">When it came, or was last changed.</param>
/// <param name="Version">Another one where it looks different.</param>
internal sealed record ChatPiece(string Id, DateTimeOffset Came, DateTimeOffset At, string Version, Html Markup);
