using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Asking;
using NewsBot.Web.Chat;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Desk;

/// <summary>Does what a button or a form of the desk says, by the same commands as chat, in the name of whoever is signed in.</summary>
internal static class DeskAction
{
    public static async Task<IResult> DoAsync(
        string? back, HttpContext context, IConversation conversation, DeskReplies replies, QuestionLimiter limiter, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var line = ShownText.Clean(FilledForm.Line(form) ?? form["q"].ToString()).ReplaceLineEndings(" ").Trim();
        var visitor = Visitor.Of(context);
        var channel = ChatChannels.Of(context);
        var reply = line.Length is 0 or > ChatPage.LongestLine
            ? Message.Of($"Nothing was done: that has {line.Length} characters, and 1 to {ChatPage.LongestLine} can be taken.")
            : limiter.MayAsk(context.Connection.RemoteIpAddress)
                ? await conversation.ReplyAsync(new(line, channel, visitor.Name, "desk " + channel.Address) { Barred = visitor.Barred }, cancellationToken)
                : Message.Of("Nothing was done: too much came from your address in the last minute. Wait a moment, and press it again.");
        var to = back is not null && (back == "/desk" || back.StartsWith("/desk/", StringComparison.Ordinal)) && !back.Any(char.IsControl) ? back : "/desk";
        return Results.Redirect($"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={replies.Keep(visitor.Name, reply)}");
    }
}
