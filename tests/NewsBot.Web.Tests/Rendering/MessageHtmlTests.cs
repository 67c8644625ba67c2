using NewsBot.Core.Messages;
using NewsBot.Testing;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Tests.Rendering;

public sealed class MessageHtmlTests
{
    [Fact]
    public void A_digest_is_drawn_as_its_golden_file_shows() => Golden.Matches(Drawn(SampleMessages.Digest), "digest.html");

    [Fact]
    public void An_answer_and_a_form_are_drawn_as_their_golden_file_shows() => Golden.Matches(Drawn(SampleMessages.Desk), "desk.html");

    [Fact]
    public void Words_that_try_to_be_markup_are_drawn_as_their_golden_file_shows() => Golden.Matches(
        Drawn(SampleMessages.Everywhere("</p></a></dd><script>alert(1)</script><img src=x onerror=alert(1)> \" onload=\"x ' <!-- &lt;b&gt; \u202Eesrever")),
        "hostile.html");

    [Fact]
    public void Hostile_words_of_other_surfaces_are_only_words() =>
        Assert.DoesNotContain("<b>", Drawn(SampleMessages.Hostile), StringComparison.Ordinal);

    [Fact]
    public void Addresses_that_are_not_of_the_web_are_no_links() =>
        Assert.DoesNotContain("href", Drawn(SampleMessages.HostileLinks), StringComparison.Ordinal);

    [Fact]
    public void Lists_without_items_are_not_drawn() => Assert.Equal("", Drawn(new(new Bullets([]), new Facts([]), new Choices([]), new Menu("Pick", []), new Table("Empty", [], []), new Chart("Empty", [], ""))));

    private static string Drawn(Message message) => MessageHtml.Draw(message).ToString();
}
