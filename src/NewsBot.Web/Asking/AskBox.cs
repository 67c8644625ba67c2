using Microsoft.AspNetCore.Http;
using NewsBot.Core.Commands;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Web.Asking;

/// <summary>Takes the question out of a request and has it answered.</summary>
internal sealed class AskBox(IConversation conversation, QuestionLimiter limiter)
{
    /// <summary>The longest question, in characters.</summary>
    public const int MaxLength = 500;

    private static readonly ChatChannel Page = new(WorkspaceId.Local, "web", "page");

    public async Task<Asked> AskAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var question = ShownText.Clean(FilledForm.Line(context.Request.Query) ?? context.Request.Query["q"].ToString()).ReplaceLineEndings(" ").Trim();
        if (question.Length == 0)
        {
            return Asked.Nothing;
        }

        if (question.Length > MaxLength)
        {
            return new(
                ShownText.Cut(question, MaxLength),
                null,
                $"That question has {question.Length} characters; at most {MaxLength} can be asked. It was cut in the box: shorten it and ask again.",
                StatusCodes.Status400BadRequest);
        }

        if (CommandTable.Meant(question) is { Kind: not (CommandKind.Record or CommandKind.House) } command)
        {
            // Whoever reads the page may ask; what changes something, or names those who are in doubt, is for the people of the desk.
            return new(question, null, $"“{command.Name}” is not for this page, which only answers. Nothing was done: say it on the chat page.") { IsForChat = true };
        }

        if (CameFromElsewhere(context.Request))
        {
            return new(question, null, "Another site brought you here with this question. Press Ask if it is yours.");
        }

        if (!limiter.MayAsk(context.Connection.RemoteIpAddress))
        {
            return new(
                question,
                null,
                "Too many questions came from your address in the last minute. Nothing is lost: wait a moment and press Ask again.",
                StatusCodes.Status429TooManyRequests);
        }

        var thread = BrowserThread.Of(context);
        return new(question, await conversation.ReplyAsync(new(question, Page, thread, thread), cancellationToken), null);
    }

    /// <summary>
    /// What is asked is remembered, for "and since then?", so a link on another site, or a browser that loads pages before
    /// anybody asked for them, must not ask. Browsers say so in headers that pages cannot forge.
    /// </summary>
    private static bool CameFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
