using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws the message tree as HTML.</summary>
internal static class MessageHtml
{
    /// <summary>The heading level of a message's own title: the page has its title and the names of its sections above it.</summary>
    private const int TitleLevel = 3;

    public static Html Draw(Message message) => Html.Lines(message.Blocks.Select(Draw));

    private static Html Draw(Block block) => block switch
    {
        Heading heading => Draw(heading),
        Paragraph paragraph => Html.Of($"<p>{Draw(paragraph.Text)}</p>"),
        Quotation quotation => Html.Of($"<blockquote><p>{quotation.Words}</p></blockquote>"),
        Bullets { Items.Count: > 0 } bullets => Html.Of($"<ul>\n{Html.Lines(bullets.Items.Select(i => Html.Of($"<li>{Draw(i)}</li>")))}\n</ul>"),
        Facts { Items.Count: > 0 } facts => Html.Of($"<dl>\n{Html.Lines(facts.Items.Select(Draw))}\n</dl>"),
        Choices { Items.Count: > 0 } choices => ChoicesHtml.Draw(choices.Items),
        Context context => Html.Of($"""<p class="small">{Draw(context.Text)}</p>"""),
        _ => Html.Empty,
    };

    private static Html Draw(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 3) - 1 + TitleLevel;
        return Html.Of($"<h{level}>{heading.Text}</h{level}>");
    }

    private static Html Draw(Fact fact) => Html.Of($"<div><dt>{fact.Name}</dt><dd>{Draw(fact.Value)}</dd></div>");

    private static Html Draw(RichText text) => Html.Concat(text.Runs.Select(Draw));

    private static Html Draw(Run run)
    {
        var words = WebLink.To(run.Link, run.Text);
        return run.Strong ? Html.Of($"<strong>{words}</strong>") : words;
    }
}
