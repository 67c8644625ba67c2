using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Asking;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>The box for questions, and the answer under it.</summary>
internal static class AskSection
{
    public static Html Draw(Asked asked, IReadOnlyList<PublishedTarget> targets) => Html.Lines(
    [
        Html.Of($"""
            <section class="ask" aria-labelledby="ask">
            <h2 id="ask" class="unseen">Ask</h2>
            <form action="/" method="get" role="search">
            <label for="q">Ask the record</label>
            <input id="q" name="q" type="search" maxlength="{AskBox.MaxLength}" required autocomplete="off" enterkeyhint="send" value="{asked.Question}"{Faulty(asked)}>
            <button>Ask</button>
            </form>
            """),
        Problem(asked),
        asked.Reply is null ? ChoicesHtml.Draw(Suggestions(targets)) : Html.Empty,
        Html.Of($"</section>"),
        Answer(asked),
    ]);

    private static Html Faulty(Asked asked) =>
        asked.Problem is null ? Html.Empty : Html.Of($""" aria-invalid="true" aria-describedby="problem" """);

    private static Html Problem(Asked asked) =>
        asked.Problem is null ? Html.Empty : Html.Of($"""<p id="problem" class="problem" role="alert">{asked.Problem}{ToChat(asked)}</p>""");

    private static Html ToChat(Asked asked) =>
        asked.IsForChat ? Html.Of($""" <a href="/chat?q={Uri.EscapeDataString(asked.Question)}">Take it there</a>""") : Html.Empty;

    private static Html Answer(Asked asked) => asked.Reply is null ? Html.Empty : Html.Of($"""
        <section class="answer" aria-labelledby="answer">
        <h2 id="answer">Answer</h2>
        <div class="message">
        {MessageHtml.Draw(asked.Reply)}
        </div>
        </section>
        """);

    /// <summary>Questions that have an answer now, so the first thing somebody tries works.</summary>
    private static IEnumerable<Choice> Suggestions(IReadOnlyList<PublishedTarget> targets)
    {
        foreach (var name in targets.Take(2).Select(t => ShownText.Cut(t.Figure.Name, 50)))
        {
            yield return new($"Who wants {name} to go?", $"Who has called for {name} to resign?");
        }

        if (targets.Count > 0)
        {
            var name = ShownText.Cut(targets[0].Figure.Name, 50);
            yield return new($"What did they say about {name}?", $"What was said about {name}?");
        }

        yield return new("What can I ask?", "help");
    }
}
