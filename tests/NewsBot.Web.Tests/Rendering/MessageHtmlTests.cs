using NewsBot.Core.Messages;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Tests.Rendering;

public sealed class MessageHtmlTests
{
    private static readonly Uri Story = new("https://harbour-echo.test/1#:~:text=he%20must%20go");

    [Fact]
    public void Every_block_has_its_drawing() => Golden.Matches("every-block.html", Drawn(new(
        new Heading("Calls for Ann Lee to go"),
        new Paragraph(new(new Run("3 calls", Strong: true), new Run(" since Monday, one of them "), new Run("today", Link: Story), new Run("."))),
        new Heading("What they said", 2),
        new Quotation("He must go.\nToday."),
        new Bullets([RichText.Of("Jo Roe"), new(new Run("Mo Poe", Strong: true, Link: Story))]),
        new Facts([new("Class", RichText.Of("EXPLICIT")), new("Sources", new(new Run("Harbour Echo", Link: Story)))]),
        new Choices([new("And when?", "when did they call & why?"), new("Help", "help")]),
        new Context(RichText.Of("As of 9:00. 3 stories.")))));

    [Fact]
    public void Hostile_words_stay_words() => Golden.Matches("hostile.html", Drawn(new(
        new Heading("<script>alert(1)</script>"),
        new Paragraph(new(
            new Run("</p><img src=x onerror=alert(1)>"),
            new Run("click", Link: new("javascript:alert(1)")),
            new Run("\"><svg onload=alert(1)>", Link: new("https://evil.test/\"><script>")))),
        new Quotation("\u202Eog tsum eH\u202C &lt;b&gt;"),
        new Facts([new("</dt>", RichText.Of("</dd>"))]),
        new Choices([new("</a>", "\"><script>&q=2#x")]),
        new Context(RichText.Of("<!-- ]]>")))));

    [Fact]
    public void Lists_without_items_are_not_drawn() => Assert.Equal("", Drawn(new(new Bullets([]), new Facts([]), new Choices([]))));

    private static string Drawn(Message message) => MessageHtml.Draw(message).ToString();
}
