using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws the message tree as HTML.</summary>
internal static class MessageHtml
{
    /// <summary>The heading level of a message's own title: the page has its title and the names of its sections above it.</summary>
    private const int TitleLevel = 3;

    public static Html Draw(Message message) => Draw(message, ReplyRoute.Asking);

    /// <param name="route">Where what is pressed or filled in goes.</param>
    public static Html Draw(Message message, ReplyRoute route) => Html.Lines(message.Blocks.Select((block, place) => Draw(block, place, route)));

    private static Html Draw(Block block, int place, ReplyRoute route) => block switch
    {
        Heading heading => Draw(heading),
        Paragraph paragraph => Html.Of($"<p>{Draw(paragraph.Text)}</p>"),
        Quotation { Source: { } source } quotation => Html.Of($"<figure><blockquote><p>{quotation.Words}</p></blockquote><figcaption>— {Draw(source)}</figcaption></figure>"),
        Quotation quotation => Html.Of($"<blockquote><p>{quotation.Words}</p></blockquote>"),
        Bullets { Items.Count: > 0, IsNumbered: true } bullets => Html.Of($"<ol>\n{Items(bullets)}\n</ol>"),
        Bullets { Items.Count: > 0 } bullets => Html.Of($"<ul>\n{Items(bullets)}\n</ul>"),
        Table { Columns.Count: > 0 } table => TableHtml.Draw(table),
        Facts { Items.Count: > 0 } facts => Html.Of($"<dl>\n{Html.Lines(facts.Items.Select(Draw))}\n</dl>"),
        Chart { Points.Count: > 0 } chart => ChartHtml.Draw(chart),
        Listing listing => Html.Of($"""<figure><figcaption>{FileName(listing, place, route)}</figcaption><pre tabindex="0">{listing.Text}</pre></figure>"""),
        Choices { Items.Count: > 0 } choices => ChoicesHtml.Draw(choices.Items, route),
        Menu { Items.Count: > 0 } menu => FormHtml.Draw(menu, route),
        Form form => FormHtml.Draw(form, route),
        Context context => Html.Of($"""<p class="small">{Draw(context.Text)}</p>"""),
        _ => Html.Empty,
    };

    private static Html FileName(Listing listing, int place, ReplyRoute route) => route.FilesAt is { } folder
        ? Html.Of($"""<a href="{folder}/{place}" download="{listing.Name}">{listing.Name}</a>""")
        : Html.Of($"{listing.Name}");

    private static Html Items(Bullets bullets) => Html.Lines(bullets.Items.Select(i => Html.Of($"<li>{Draw(i)}</li>")));

    private static Html Draw(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 3) - 1 + TitleLevel;
        return Html.Of($"<h{level}>{heading.Text}</h{level}>");
    }

    private static Html Draw(Fact fact) => Html.Of($"<div><dt>{fact.Name}</dt><dd>{Draw(fact.Value)}</dd></div>");

    public static Html Draw(RichText text) => Html.Concat(text.Runs.Select(Draw));

    private static Html Draw(Run run)
    {
        var words = WebLink.To(run.Link, run.Text);
        words = run.Strong ? Html.Of($"<strong>{words}</strong>") : words;
        return run.Struck ? Html.Of($"<s>{words}</s>") : words;
    }
}
