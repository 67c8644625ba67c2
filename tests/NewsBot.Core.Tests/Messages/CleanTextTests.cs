using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("two words", "two words")]
    [InlineData("“two” – wörds", "“two” – wörds")]
    [InlineData(" two words", "two words")]
    [InlineData("two words ", "two words")]
    [InlineData("two  words", "two words")]
    [InlineData("two\nwords", "two words")]
    [InlineData("two\u2003words", "two words")]
    [InlineData("two\u00A0 words\u200B", "two words")]
    [InlineData("👩‍🚒 two\u202E", "👩‍🚒 two")]
    public void A_line_has_single_spaces_between_its_words_and_nowhere_else(string? text, string line) => Assert.Equal(line, CleanText.Line(text));

    [Fact]
    public void A_text_that_is_a_line_already_is_not_copied()
    {
        var line = new string("“two” – wörds\u00E9");
        Assert.Same(line, CleanText.Line(line));
        Assert.Same(line, ShownText.Clean(line));
    }
}
