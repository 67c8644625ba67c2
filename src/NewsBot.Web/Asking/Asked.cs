using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Asking;

/// <summary>What came of a question.</summary>
/// <param name="Question">As typed, to be shown in the box again.</param>
/// <param name="Reply">Null where nothing was asked.</param>
/// <param name="Problem">Why nothing was asked, in plain words; null when all is well.</param>
internal sealed record Asked(string Question, Message? Reply, string? Problem, int Status = StatusCodes.Status200OK)
{
    /// <summary>It is a command that the chat page takes.</summary>
    public bool IsForChat { get; init; }

    public static Asked Nothing { get; } = new("", null, null);
}
