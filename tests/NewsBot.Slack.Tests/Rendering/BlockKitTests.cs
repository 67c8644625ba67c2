using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Rendering;

public class BlockKitTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_digest_is_drawn_as_its_golden_file_shows() => Golden.Matches(Picture(SampleMessages.Digest), "digest.json");

    [Fact]
    public void An_answer_and_a_form_are_drawn_as_their_golden_file_shows()
    {
        AssertWithinLimits(SampleMessages.Desk);
        Golden.Matches(Picture(SampleMessages.Desk), "desk.json");
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(25, 99)]
    [InlineData(20, 100)]
    [InlineData(0, 3)]
    public void A_table_of_any_size_stays_within_the_limits_and_counts_what_it_leaves_away(int columns, int rows)
    {
        var table = new Table("Sizes", [.. Enumerable.Range(1, columns).Select(n => new Column($"Column {n}"))], [.. Enumerable.Range(1, rows).Select(
            IReadOnlyList<RichText> (n) => [.. Enumerable.Range(1, columns).Select(_ => RichText.Of(new string('x', n)))])]);
        var pages = BlockKit.Draw(new Message(table, table, Message.Of("the end").Blocks[0]));

        AssertWithinLimits(new Message(table, table));
        var drawn = pages.SelectMany(p => p.Blocks).OfType<TableBlock>().Select(t => t.Rows.Count - 1).ToArray();
        var told = pages.SelectMany(p => p.Blocks).OfType<ContextBlock>().SelectMany(b => b.Elements).Select(e => e.Text).ToArray();
        Assert.Equal(drawn.Where(count => count < rows).Select(count => $"+{rows - count} more rows, too long to show here."), told);
    }

    [Fact]
    public void A_form_is_never_split_over_two_posts()
    {
        var form = SampleMessages.Desk.Blocks.OfType<Form>().Single();
        var pages = BlockKit.Draw(new Message([.. Enumerable.Range(1, 42).Select(n => new Paragraph(RichText.Of($"Paragraph {n}."))), form]));

        Assert.Equal(42, pages[0].Blocks.Count);
        Assert.Equal(6, pages[1].Blocks.Count);
    }

    [Fact]
    public void A_form_that_Slack_cannot_carry_is_said()
    {
        var page = Assert.Single(BlockKit.Draw(new Message(new Form("hold C1", [new SelectField("class", "Class", [new("Long", new string('x', 76))])], "Hold"))));

        Assert.IsType<RichTextBlock>(Assert.Single(page.Blocks));
        Assert.StartsWith("hold C1 class:", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_are_drawn_as_their_golden_file_shows() => Golden.Matches(Picture(SampleMessages.Hostile), "hostile.json");

    [Fact]
    public void No_markup_comes_out_of_words()
    {
        foreach (var page in BlockKit.Draw(SampleMessages.Hostile))
        {
            foreach (var text in Markup(page))
            {
                // All that may stand in angle brackets is our own link.
                Assert.All(Regex.Matches(text, "<[^>]*>"), token => Assert.StartsWith("<https://echo.test/1|", token.Value, StringComparison.Ordinal));
                Assert.DoesNotMatch(@":[a-z]+:", text);
                Assert.DoesNotContain("&amp;amp;", text, StringComparison.Ordinal);
                Assert.DoesNotContain('\u202E', text);
            }
        }
    }

    [Fact]
    public void Words_in_rich_text_stay_letter_for_letter()
    {
        const string Words = "She said: \"*go* <now> & :never: come_back\"";
        var blocks = Blocks(BlockKit.Draw(new Message(new Quotation(Words)))[0]);

        Assert.Equal(Words, blocks[0]!["elements"]![0]!["elements"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Only_http_links_can_be_pressed()
    {
        var json = Blocks(BlockKit.Draw(SampleMessages.HostileLinks)[0]).ToJsonString();

        Assert.DoesNotContain("\"link\"", json, StringComparison.Ordinal);
        Assert.Equal(11, Regex.Count(json, "press"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("👩‍🚒")]
    [InlineData("e\u0301")]
    [InlineData("word ")]
    public void Forty_thousand_characters_stay_within_the_limits(string unit)
    {
        var words = string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length));

        AssertWithinLimits(SampleMessages.Everywhere(words));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(44)]
    [InlineData(45)]
    [InlineData(46)]
    [InlineData(51)]
    [InlineData(300)]
    public void Any_number_of_blocks_stays_within_the_limits(int count)
    {
        AssertWithinLimits(new Message([.. Enumerable.Range(1, count).Select(n => new Paragraph(RichText.Of($"Paragraph {n}.")))]));
    }

    [Theory]
    [InlineData(141)]
    [InlineData(142)]
    [InlineData(143)]
    [InlineData(2849)]
    [InlineData(2850)]
    [InlineData(2851)]
    [InlineData(8550)]
    [InlineData(8551)]
    public void Words_at_a_limit_and_one_beyond_it_stay_within_the_limits(int length)
    {
        AssertWithinLimits(SampleMessages.Everywhere(new string('x', length)));
    }

    [Fact]
    public void What_does_not_fit_into_all_pages_is_counted()
    {
        var pages = BlockKit.Draw(new Message([.. Enumerable.Range(1, 300).Select(n => new Paragraph(RichText.Of($"Paragraph {n}.")))]));

        Assert.Equal(SlackLimits.Pages, pages.Count);
        Assert.EndsWith("+30 more, too long to show here.", pages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_paragraph_is_split_at_blanks_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(1, 900).Select(n => $"word{n}"));
        var page = BlockKit.Draw(Message.Of(words))[0];

        Assert.True(page.Blocks.Count > 1);
        Assert.Equal(words, string.Concat(page.Blocks.Cast<RichTextBlock>().SelectMany(b => b.Elements).Cast<RichTextSection>().SelectMany(s => s.Elements).Select(l => l.Text)));
    }

    [Fact]
    public void An_empty_message_still_says_something()
    {
        foreach (var message in new[] { new Message(), new Message(new Heading(" "), new Paragraph(RichText.Of("\u200B")), new Bullets([]), new Choices([])) })
        {
            var page = Assert.Single(BlockKit.Draw(message));
            Assert.NotEmpty(page.Text);
            Assert.NotEmpty(page.Blocks);
        }
    }

    [Fact]
    public void A_choice_that_no_button_can_carry_is_left_away()
    {
        var page = BlockKit.Draw(new Message(new Choices([new("Long", new string('x', 2001)), new("Short", "yes")])))[0];

        var button = Assert.IsType<Button>(Assert.Single(Assert.IsType<ActionsBlock>(page.Blocks[0]).Elements));
        Assert.Equal("yes", button.Value);
    }

    [Fact]
    public void Half_a_character_and_a_heap_of_accents_do_no_harm()
    {
        AssertWithinLimits(SampleMessages.Everywhere("\uD83D broken " + "a" + new string('\u0301', 9000)));
    }

    private static void AssertWithinLimits(Message message)
    {
        foreach (var page in BlockKit.Draw(message))
        {
            using var json = JsonDocument.Parse(Blocks(page).ToJsonString());
            Assert.Empty(BlockKitRules.Faults(json.RootElement));
            Assert.InRange(page.Text.Length, 1, 4000);
            Assert.DoesNotMatch("&[a-z]{0,2}…", page.Text);
        }
    }

    private static JsonArray Blocks(SlackPage page) => JsonSerializer.SerializeToNode(page.Blocks, SlackJson.Default.IReadOnlyListSlackBlock)!.AsArray();

    private static string Picture(Message message) => new JsonArray(
        [.. BlockKit.Draw(message).Select(page => new JsonObject { ["text"] = page.Text, ["blocks"] = Blocks(page) })]).ToJsonString(Readable);

    private static IEnumerable<string> Markup(SlackPage page) =>
        page.Blocks.OfType<ContextBlock>().SelectMany(b => b.Elements).Where(e => e.Type == "mrkdwn").Select(e => e.Text);
}
