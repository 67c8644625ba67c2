using System.Text.RegularExpressions;
using NewsBot.Core.Messages;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Messages;

public sealed class DrawingTests
{
    [Fact]
    public void A_digest_in_plain_characters() => Golden.Matches(PlainText.Render(SampleMessages.Digest, 60), "digest.txt");

    [Fact]
    public void A_digest_in_Markdown() => Golden.Matches(Markdown.Render(SampleMessages.Digest), "digest.md");

    [Fact]
    public void An_answer_and_a_form_in_plain_characters() => Golden.Matches(PlainText.Render(SampleMessages.Desk, 60), "desk.txt");

    [Fact]
    public void An_answer_and_a_form_in_Markdown() => Golden.Matches(Markdown.Render(SampleMessages.Desk), "desk.md");

    [Fact]
    public void A_digest_on_a_terminal() => Golden.Matches(Seen(AnsiText.Render(SampleMessages.Digest, 60)), "digest.ansi");

    [Fact]
    public void An_answer_and_a_form_on_a_terminal() => Golden.Matches(Seen(AnsiText.Render(SampleMessages.Desk, 60)), "desk.ansi");

    [Fact]
    public void Hostile_words_on_a_terminal() => Golden.Matches(Seen(AnsiText.Render(SampleMessages.Hostile, 100)), "hostile.ansi");

    [Fact]
    public void A_table_too_wide_for_the_page_names_its_columns_in_each_row_and_loses_no_word()
    {
        var words = string.Join(' ', Enumerable.Range(1, 30).Select(n => $"word{n}"));
        var drawn = PlainText.Render(new Message(new Table("Wide", [new("Name"), new("Words")], [[RichText.Of("Bo Roe"), RichText.Of(words)]])), 40);

        Assert.All(drawn.Split('\n'), line => Assert.True(line.Length <= 40, line));
        Assert.Contains("Name: Bo Roe · Words: word1 ", drawn, StringComparison.Ordinal);
        Assert.Contains("word30", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_looks_the_terminal_shows_what_plain_characters_show()
    {
        var bare = Regex.Replace(AnsiText.Render(SampleMessages.Digest, 60), @"\e\[[0-9;]*m|\e\]8;;[^\e]*\e\\", "");

        Assert.Equal(PlainText.Render(SampleMessages.Digest, 60, withLinks: false), bare);
    }

    [Fact]
    public void No_escape_sequence_of_the_words_reaches_the_terminal()
    {
        var drawn = AnsiText.Render(SampleMessages.Everywhere("a\u001b]0;owned\u0007b\u001b[2Jc\u009b31md\u0090e"));

        Assert.DoesNotContain("\u001b]0", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", drawn, StringComparison.Ordinal);
        Assert.All(drawn, c => Assert.True(c is '\n' or '\u001b' || !char.IsControl(c), $"holds U+{(int)c:X4}"));
    }

    [Fact]
    public void A_chart_keeps_its_newest_points_and_says_how_many_it_left_out()
    {
        var lines = ChartBars.Lines(new("Count", [.. Enumerable.Range(1, 25).Select(n => new ChartPoint($"{n}", n))], ""));

        Assert.Equal(21, lines.Count);
        Assert.Equal("(5 earlier left out)", lines[0]);
        Assert.EndsWith(" 25", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n```\n# b")]
    [InlineData("`````\nb")]
    [InlineData(" ```` x")]
    public void A_listing_cannot_close_its_own_fence(string words)
    {
        var lines = Markdown.Render(new Message(new Listing("", words), Message.Of("end").Blocks[0])).Split('\n');
        var fence = lines[^3];

        Assert.Equal(fence + "text", lines[0]);
        Assert.DoesNotContain(lines[1..^3], line => line.Trim().StartsWith(fence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(-5, 10, 0)]
    [InlineData(1, int.MaxValue, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 20)]
    public void A_bar_is_as_long_as_its_value_is_large(int value, int most, int length) => Assert.Equal(length, ChartBars.Length(value, most, 20));

    [Fact]
    public void Hostile_words_in_plain_characters() => Golden.Matches(PlainText.Render(SampleMessages.Hostile, 100), "hostile.txt");

    [Fact]
    public void Hostile_words_in_Markdown() => Golden.Matches(Markdown.Render(SampleMessages.Hostile), "hostile.md");

    [Fact]
    public void No_drawing_leads_anywhere_but_to_the_web()
    {
        Assert.DoesNotContain("[1]", PlainText.Render(SampleMessages.HostileLinks), StringComparison.Ordinal);
        Assert.DoesNotContain("](", Markdown.Render(SampleMessages.HostileLinks), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_breaks_out_of_its_line()
    {
        const string Words = "one\r\n# two\u2028three\u0085\u202Efour\u0007\u200B\u0000";

        // A listing keeps its lines: they are what it is for.
        var message = new Message([.. SampleMessages.Everywhere(Words).Blocks.Where(b => b is not Listing)]);
        foreach (var drawn in (string[])[PlainText.Render(message), Seen(AnsiText.Render(message)), Markdown.Render(message)])
        {
            Assert.DoesNotContain("\n# two", drawn, StringComparison.Ordinal);
            Assert.All(drawn, c => Assert.True(c == '\n' || !char.IsControl(c), $"holds U+{(int)c:X4}"));
            Assert.DoesNotContain('\u202E', drawn);
            Assert.DoesNotContain('\u200B', drawn);
        }
    }

    [Fact]
    public void Lines_are_broken_before_the_width() => Assert.All(
        PlainText.Render(SampleMessages.Digest, 40, withLinks: false).Split('\n'), line => Assert.True(line.Length <= 40, line));

    // Escapes made visible, so that a golden file can be read and compared.
    private static string Seen(string drawn) => drawn.Replace("\u001b", "␛", StringComparison.Ordinal);
}
