using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Asking;
using NewsBot.Web.Assets;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;
using NewsBot.Web.Rendering;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Chat;

/// <summary>The whole conversation in a browser: what Slack and Teams are to a newsroom that has them. It works without scripts, too, but for what comes by itself.</summary>
internal static class ChatPage
{
    /// <summary>The longest line, in characters; a command beyond that is cut by the parser anyway.</summary>
    public const int LongestLine = 2_000;

    private const string Partial = "X-NewsBot-Partial";

    public static async Task<HtmlPage> ShowAsync(
        HttpContext context, ChatTranscript transcript, ILedger ledger, IAntiforgery tokens, IOptions<SignInOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var line = FilledForm.Line(context.Request.Query) ?? context.Request.Query["q"].ToString();
        return await DrawAsync(context, ShownText.Cut(CleanText.Line(line), LongestLine), null, transcript, ledger, tokens, options, clock, cancellationToken);
    }

    /// <summary>Says what was sent, and shows the page again; to the page's own script the new piece alone.</summary>
    public static async Task<IResult> SayAsync(
        HttpContext context,
        IConversation conversation,
        ChatLog log,
        ChatTranscript transcript,
        QuestionLimiter limiter,
        ILedger ledger,
        IAntiforgery tokens,
        IOptions<SignInOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (said, line, problem) = await LineAsync(form, cancellationToken);
        var status = StatusCodes.Status400BadRequest;
        if (problem is null && !limiter.MayAsk(context.Connection.RemoteIpAddress))
        {
            (problem, status) = ("Too much came from your address in the last minute. Nothing is lost: wait a moment and send it again.", StatusCodes.Status429TooManyRequests);
        }

        var isPartial = context.Request.Headers.ContainsKey(Partial);
        if (problem is not null)
        {
            return isPartial
                ? Results.Text(problem, "text/plain; charset=utf-8", statusCode: status)
                : await DrawAsync(context, said, (problem, status), transcript, ledger, tokens, options, clock, cancellationToken);
        }

        var channel = ChatChannels.Of(context);
        var turn = log.Add(channel.Address, said, await conversation.ReplyAsync(new(line, channel, Speaker(context, channel), "web " + channel.Address) { Barred = Visitor.Of(context).Barred }, cancellationToken));
        return isPartial
            ? Results.Text(ChatTranscript.Draw(turn, tokens.GetAndStoreTokens(context).RequestToken!).Markup.ToString(), "text/html; charset=utf-8")
            : Results.Redirect("/chat#say");
    }

    /// <summary>A file that an answer brought.</summary>
    public static IResult File(string turn, int place, HttpContext context, ChatLog log)
    {
        var found = log.Turns(ChatChannels.Of(context).Address).FirstOrDefault(t => $"t{t.Number}" == turn)?.Reply.Blocks.ElementAtOrDefault(place);
        if (found is not Listing listing)
        {
            return TroublePages.NotFound();
        }

        var type = Path.GetExtension(listing.Name) switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            ".md" => "text/markdown; charset=utf-8",
            // What is a page to a browser is never shown as one of ours.
            _ => "application/octet-stream",
        };
        return Results.File(System.Text.Encoding.UTF8.GetBytes(listing.Text), type, listing.Name);
    }

    /// <summary>Who speaks: by name where somebody signed in, else a few letters of the conversation, so that two guests are told apart in the rulings.</summary>
    private static string Speaker(HttpContext context, ChatChannel channel) => Visitor.Of(context) is { IsSignedIn: true } visitor ? visitor.Name : $"guest {channel.Address[..6]}";

    private static async Task<(string Said, string Line, string? Problem)> LineAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > FeedFile.Largest)
            {
                return ("", "", $"That file has {file.Length / 1024} KB; at most {FeedFile.Largest / 1024} can be taken. Nothing was done: give it in parts.");
            }

            var (name, import) = await FeedFile.ReadAsync(file, cancellationToken);
            return (name, import, null);
        }

        var line = ShownText.Clean(FilledForm.Line(form) ?? form["q"].ToString()).ReplaceLineEndings(" ").Trim();
        return line.Length switch
        {
            0 => ("", "", "Nothing was said. Type a question or a command; “help” lists them."),
            > LongestLine => (ShownText.Cut(line, LongestLine), "", $"That has {line.Length} characters; at most {LongestLine} can be said at once. It was cut in the box: shorten it, and send it again."),
            _ => (line, line, null),
        };
    }

    private static async Task<HtmlPage> DrawAsync(
        HttpContext context, string line, (string Words, int Status)? problem, ChatTranscript transcript, ILedger ledger, IAntiforgery tokens, IOptions<SignInOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var token = tokens.GetAndStoreTokens(context).RequestToken!;
        var channel = ChatChannels.Of(context);
        var now = clock.GetUtcNow();
        var pieces = await transcript.ReadAsync(channel, !options.Value.HasProvider, token, cancellationToken);
        var target = pieces.Any(p => p.Id.StartsWith('t')) || await ledger.TargetsAsync(Standpoint.Local(now), cancellationToken) is not [var first, ..] ? null : first.Name;
        var since = pieces.Count == 0 ? 0 : pieces.Max(p => p.At).UtcTicks;
        var fault = problem is { } told ? Html.Of($"""<p id="problem" class="problem" role="alert">{told.Words}</p>""") : Html.Of($"""<p id="problem" class="problem" role="alert" hidden></p>""");
        return Layout.Page(
            "Chat – NewsBot",
            Html.Of($"""
                <link rel="stylesheet" href="{DeskAssets.StyleAddress}">
                <h1>Chat</h1>
                <p>Ask, or give a command: here you have all that NewsBot does in Slack and Teams. What you follow is posted here.</p>
                <h2 class="unseen">Conversation</h2>
                <div id="log" class="log" role="log" aria-label="Conversation" data-events="/chat/events?since={since.ToString(CultureInfo.InvariantCulture)}">
                {Html.Lines(pieces.Select(p => p.Markup))}
                </div>
                <section class="ask" aria-labelledby="say-title">
                <h2 id="say-title" class="unseen">Say something</h2>
                <form id="say" action="/chat" method="post">
                {new ReplyRoute("/chat", token).Hidden}
                <label for="q">Your question or command</label>
                <input id="q" name="q" maxlength="{LongestLine}" required autocomplete="off" enterkeyhint="send" value="{line}">
                <button>Send</button>
                </form>
                {fault}
                {ChoicesHtml.Draw(Suggestions(target), new ReplyRoute("/chat", token))}
                <noscript><p><a href="/chat#say">Load again</a> to see what was posted since: your browser runs no scripts.</p></noscript>
                <details>
                <summary>Give a file of feeds</summary>
                <form action="/chat" method="post" enctype="multipart/form-data" class="fields">
                {new ReplyRoute("/chat", token).Hidden}
                <label>OPML, or a table of names and addresses (csv) <input type="file" name="file" accept=".opml,.xml,.csv,.txt" required></label>
                <button>Import</button>
                </form>
                </details>
                </section>
                <script src="{DeskAssets.ChatAddress}" defer></script>
                """),
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>What a newcomer may try; each does what it says.</summary>
    private static IEnumerable<Choice> Suggestions(string? target) => target is null
        ? [new("What is new?", "new"), new("What waits for a ruling?", "queue"), new("What can I say?", "help")]
        :
        [
            new($"Who wants {ShownText.Cut(target, 40)} to go?", $"who \"{ShownText.Cut(target, 80)}\""),
            new("Follow everyone here", "follow everyone instant"),
            new("Post me a test", "test"),
            new("What waits for a ruling?", "queue"),
            new("How are the feeds?", "feeds"),
            new("What can I say?", "help"),
        ];
}
