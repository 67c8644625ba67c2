using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public class ShownTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("naïve – “Ünïcode” 東京 👩‍🚒", "naïve – “Ünïcode” 東京 👩‍🚒")]
    [InlineData("two\nlines\r\nof\ttext", "two\nlines\nof text")]
    [InlineData("\u202Eesrever\u2069 zero\u200Bwidth soft\u00ADhyphen\uFEFF", "esrever zerowidth softhyphen")]
    [InlineData("nul\0 bell\a escape\u001B[31m", "nul bell escape[31m")]
    [InlineData("no\u00A0break", "no break")]
    public void What_cannot_be_seen_is_left_away(string text, string clean)
    {
        Assert.Equal(clean, ShownText.Clean(text));
    }

    [Fact]
    public void Half_a_character_is_left_away()
    {
        Assert.Equal("a", ShownText.Clean("a\uD83D"));
    }

    [Theory]
    [InlineData("four", 4, "four")]
    [InlineData("fiver", 4, "fiv…")]
    [InlineData("ab 👩‍🚒 cd", 6, "ab…")]
    [InlineData("abe\u0301f", 4, "ab…")]
    public void A_cut_falls_between_what_people_see_as_characters(string text, int limit, string cut)
    {
        Assert.Equal(cut, ShownText.Cut(text, limit));
    }

    [Fact]
    public void A_heap_of_accents_is_cut_all_the_same()
    {
        Assert.Equal(10, ShownText.Cut("a" + new string('\u0301', 500), 10).Length);
    }
}
