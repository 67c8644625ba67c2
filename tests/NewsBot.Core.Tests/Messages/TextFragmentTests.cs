using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public sealed class TextFragmentTests
{
    private static readonly Uri Story = new("https://harbour-echo.test/news/1?page=2");

    [Fact]
    public void A_short_quote_is_marked_whole() =>
        Assert.Equal("https://harbour-echo.test/news/1?page=2#:~:text=She%20must%20resign%20today", Link("She must resign today"));

    [Fact]
    public void A_long_quote_is_marked_from_its_first_words_to_its_last() =>
        Assert.Equal(
            "https://harbour-echo.test/news/1?page=2#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
            Link("one two three four five six seven eight nine ten eleven twelve thirteen"));

    [Fact]
    public void A_quote_over_two_paragraphs_is_a_range_whose_ends_stay_in_their_paragraphs() =>
        Assert.EndsWith("#:~:text=He%20must%20go,Today", Link("He must go.\n\n“Today.”"), StringComparison.Ordinal);

    [Theory]
    [InlineData("“Go, now” – and \"stay\" away—", "#:~:text=Go%2C%20now%E2%80%9D%20%E2%80%93%20and%20%22stay%22%20away")]
    [InlineData("-step down-", "#:~:text=step%20down")]
    [InlineData("a & b #:~:text=c", "#:~:text=a%20%26%20b%20%23%3A~%3Atext%3Dc")]
    [InlineData("Ó Briain café", "#:~:text=%C3%93%20Briain%20caf%C3%A9")]
    [InlineData("100% <b>", "#:~:text=100%25%20%3Cb")]
    public void Marks_at_the_ends_go_and_marks_inside_are_encoded(string quote, string expected) =>
        Assert.EndsWith(expected, Link(quote), StringComparison.Ordinal);

    [Theory]
    [InlineData("She told the hall: “Go now.” Then she sat.", "“Go now.”", "#:~:text=the%20hall%3A%20%E2%80%9C-,Go%20now,-.%E2%80%9D%20Then%20she")]
    [InlineData("“Yes, go,” he said", "Yes, go", "#:~:text=Yes%2C%20go,-%2C%E2%80%9D%20he%20said")]
    [InlineData("Go now, all of you", "Go now, all of you", "#:~:text=Go%20now%2C%20all%20of%20you")]
    [InlineData("Elsewhere", "Go now, all of you", "#:~:text=Go%20now%2C%20all%20of%20you")]
    [InlineData("A well-known word – out, is a long one", "out", "#:~:text=well-known%20word%20%E2%80%93-,out,-%2C%20is%20a")]
    public void Words_beside_a_short_quote_tell_it_from_others(string sentence, string quote, string expected) =>
        Assert.EndsWith(expected, TextFragment.Link(Story, quote, sentence).AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("“Go!”", "Go!", "A quiet day")]
    [InlineData("Elsewhere", "Go", "A quiet day")]
    [InlineData("“Somebody hook him.”", "Somebody hook him.", "Tank’s Talk: somebody hook him")]
    public void What_cannot_be_told_from_the_same_words_elsewhere_leads_to_the_top_of_the_page(string sentence, string quote, string headline) =>
        Assert.Equal(Story, TextFragment.Link(Story, quote, sentence, headline));

    [Theory]
    [InlineData("“Go now,” she said.", "Go now", "#:~:text=Go%20now,-%2C%E2%80%9D%20she%20said.")]
    [InlineData(
        "“Go now and take your friends with you, for nobody in this town wants you.”", "Go now and take your friends with you, for nobody in this town wants you.",
        "#:~:text=Go%20now%20and%20take%20your%20friends%20with%20you%2C%20for%20nobody%20in%20this%20town%20wants%20you")]
    public void Words_of_the_headline_are_told_from_it(string sentence, string quote, string expected) =>
        Assert.EndsWith(expected, TextFragment.Link(Story, quote, sentence, "‘Go now and take your friends’: row at the hall").AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("… – ”")]
    public void Without_words_the_address_stands_alone(string? quote) => Assert.Same(Story, TextFragment.Link(Story, quote));

    [Fact]
    public void A_word_that_would_make_the_address_too_long_is_left_away() =>
        Assert.Same(Story, TextFragment.Link(Story, new string('a', 10_000)));

    [Fact]
    public void Half_a_pair_does_not_break_the_address() =>
        Assert.StartsWith("https://harbour-echo.test/news/1?page=2#:~:text=He%20must%20go", Link("He must go \ud83d"), StringComparison.Ordinal);

    [Fact]
    public void An_anchor_stays_and_an_earlier_directive_is_replaced() =>
        Assert.Equal(
            "https://harbour-echo.test/live#post-4:~:text=he%20must%20go",
            TextFragment.Link(new("https://harbour-echo.test/live#post-4:~:text=old"), "he must go").AbsoluteUri);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Other_addresses_are_given_back_as_they_are(string address) =>
        Assert.Equal(address, TextFragment.Link(new(address), "he must go").OriginalString);

    [Fact]
    public void A_relative_address_is_given_back_as_it_is() =>
        Assert.Equal("/news/1", TextFragment.Link(new("/news/1", UriKind.Relative), "he must go").OriginalString);

    private static string Link(string quote) => TextFragment.Link(Story, quote).AbsoluteUri;
}
