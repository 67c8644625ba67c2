using System.Text.RegularExpressions;
using NewsBot.Core.Messages;
using NewsBot.Core.Search;
using NewsBot.Core.Stories;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Invokes;

/// <summary>
/// "What does NewsBot make of this?" on a message: the story behind its link, where the record has it, else the reading of its words. The
/// link is looked up and never fetched.
/// </summary>
internal sealed partial class MessageInvokes(TeamsAnswers answers, PastedText pasted, IStoryStore stories) : IInvokeHandler
{
    public const string Open = "composeExtension/fetchTask";
    public const string Command = "makeOfThis";
    private const string Title = "What NewsBot makes of this";
    private const int Longest = 100_000;
    private const int MostLinks = 5;

    public IReadOnlyList<string> Names { get; } = [Open, "composeExtension/submitAction"];

    public async Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default)
    {
        if (!string.Equals(call.Activity.Name, Open, StringComparison.OrdinalIgnoreCase))
        {
            // The dialog has nothing to send: it closes.
            return InvokeAnswer.Nothing;
        }

        if (call.Text("commandId") is { } command && command != Command)
        {
            return InvokeAnswer.DialogSays("NewsBot has no such command. It may have been taken off since the app was installed.");
        }

        if (call.Text("messagePayload", "body", "content") is not { Length: > 0 } content)
        {
            return InvokeAnswer.DialogSays("There are no words in this message to read.");
        }

        content = content.Length > Longest ? content[..Longest] : content;
        var words = call.Text("messagePayload", "body", "contentType") == "html" ? Plain(content) : content;
        var message = await StoryAsync(call, content, cancellationToken) ?? pasted.Read(words);
        return InvokeAnswer.Dialog(Title, Cards.Draw(message, new(DialogKey: Command))[0].Card);
    }

    private async Task<Message?> StoryAsync(InvokeCall call, string content, CancellationToken cancellationToken)
    {
        foreach (var typed in Address.Matches(content).Take(MostLinks).Select(m => System.Net.WebUtility.HtmlDecode(m.Value)))
        {
            if (StoryLink.Clean(typed) is { } link && (await stories.KnownAsync([StoryId.FromLink(link)], cancellationToken)).Count > 0)
            {
                return await call.AskAsync(answers, $"why {link.AbsoluteUri}", cancellationToken);
            }
        }

        return null;
    }

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tag.Replace(LineEnd.Replace(html, "\n"), "")).Trim();

    [GeneratedRegex("""https?://[^\s"'<>]{4,2000}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 250)]
    private static partial Regex Address { get; }

    [GeneratedRegex("""<(br|/p|/div|/li|/h[1-6]|/blockquote)[^<>]{0,200}>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 250)]
    private static partial Regex LineEnd { get; }

    [GeneratedRegex("""<[^<>]{0,4000}>""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Tag { get; }
}
