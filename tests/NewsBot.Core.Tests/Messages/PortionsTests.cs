using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public class PortionsTests
{
    [Fact]
    public void Text_that_fits_stays_whole_with_its_links_and_strong_words()
    {
        var text = new RichText(new Run("Bo Roe", Strong: true), new Run(" in the "), new Run("Echo", Link: new Uri("https://echo.test/1")));

        Assert.Equal(text.Runs, Assert.Single(Portions.Of(text, 100, 3)).Runs);
    }

    [Fact]
    public void Long_text_is_split_at_blanks_and_loses_nothing()
    {
        var text = new RichText(new Run("one two three four "), new Run("five six seven", Strong: true));
        var portions = Portions.Of(text, 10, 10);

        Assert.Equal(text.ToString(), string.Concat(portions));
        Assert.All(portions, portion => Assert.InRange(portion.ToString().Length, 1, 10));
        Assert.Equal("one two ", portions[0].ToString());
    }

    [Fact]
    public void What_lies_beyond_the_last_portion_is_cut()
    {
        var portions = Portions.Of(RichText.Of(new string('x', 95)), 10, 3);

        Assert.Equal(3, portions.Count);
        Assert.Equal(new string('x', 9) + "…", portions[2].ToString());
    }

    [Fact]
    public void A_run_for_which_no_room_is_left_is_told_by_an_ellipsis()
    {
        var portion = Assert.Single(Portions.Of(new RichText(new Run("ten letter"), new Run("s", Strong: true)), 10, 1));

        Assert.Equal("ten lette…", portion.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(30)]
    public void Text_of_exactly_the_room_is_not_cut(int length)
    {
        var text = new string('x', length);

        Assert.Equal(text, string.Concat(Portions.Of(RichText.Of(text), 10, 3)));
    }

    [Fact]
    public void Text_without_words_has_no_portion()
    {
        Assert.Empty(Portions.Of(RichText.Of(" \u200B\n"), 10, 3));
        Assert.Empty(Portions.Of(new RichText(), 10, 3));
    }
}
