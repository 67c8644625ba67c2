using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Rendering;

public class CardsTests
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
    [InlineData(1, 250)]
    [InlineData(8, 60)]
    [InlineData(30, 3)]
    [InlineData(0, 3)]
    public void A_table_of_any_size_stays_within_the_limits(int columns, int rows)
    {
        var link = new Uri("https://echo.test/" + new string('a', 1900));
        AssertWithinLimits(new Message(new Table("Sizes", [.. Enumerable.Range(1, columns).Select(n => new Column($"Column {n}"))], [.. Enumerable.Range(1, rows).Select(
            IReadOnlyList<RichText> (n) => [.. Enumerable.Range(1, columns).Select(_ => new RichText(new Run(new string('"', n), Link: link)))])])));
    }

    [Fact]
    public void A_long_table_goes_on_under_the_same_header_and_loses_no_row()
    {
        var rows = Enumerable.Range(1, 100).Select(IReadOnlyList<RichText> (n) => [RichText.Of($"row {n}."), RichText.Of("x")]).ToArray();
        var runs = Cards.Draw(new Message(new Table("", [new("Name"), new("Other")], rows))).SelectMany(p => AdaptiveCardRules.Runs(Json(p)))
            .Select(r => r.GetProperty("text").GetString()).ToArray();

        Assert.True(runs.Count(r => r == "Name") > 1);
        Assert.All(Enumerable.Range(1, 100), n => Assert.Contains($"row {n}.", runs));
    }

    [Fact]
    public void Hostile_words_are_drawn_as_their_golden_file_shows() => Golden.Matches(Picture(SampleMessages.Hostile), "hostile.json");

    [Fact]
    public void Words_stay_words()
    {
        foreach (var run in Cards.Draw(SampleMessages.Hostile).SelectMany(page => AdaptiveCardRules.Runs(Json(page))))
        {
            var text = run.GetProperty("text").GetString()!;
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', text);
        }

        Assert.DoesNotContain("entities", Picture(SampleMessages.Hostile), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_http_links_can_be_pressed()
    {
        var runs = Cards.Draw(SampleMessages.HostileLinks).SelectMany(page => AdaptiveCardRules.Runs(Json(page))).ToList();

        Assert.Equal(11, runs.Count(run => run.GetProperty("text").GetString() == "press"));
        Assert.DoesNotContain(runs, run => run.TryGetProperty("selectAction", out _));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n")]
    [InlineData("👩‍🚒")]
    [InlineData("e\u0301")]
    [InlineData("word ")]
    public void Forty_thousand_characters_stay_within_the_limits(string unit)
    {
        AssertWithinLimits(SampleMessages.Everywhere("x" + string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(500)]
    public void Any_number_of_blocks_stays_within_the_limits(int count)
    {
        AssertWithinLimits(new Message([.. Enumerable.Range(1, count).Select(n => new Paragraph(RichText.Of($"Paragraph {n}.")))]));
    }

    [Fact]
    public void What_does_not_fit_into_all_pages_is_counted()
    {
        var pages = Cards.Draw(new Message([.. Enumerable.Range(1, 300).Select(n => new Paragraph(RichText.Of($"Paragraph {n}.")))]));

        Assert.Equal(CardLimits.Pages, pages.Count);
        Assert.EndsWith("+60 more, too long to show here.", pages[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_message_still_says_something()
    {
        foreach (var message in new[] { new Message(), new Message(new Heading(" "), new Bullets([]), new Choices([])) })
        {
            Assert.NotEmpty(Assert.Single(Cards.Draw(message)).Words);
            AssertWithinLimits(message);
        }
    }

    private static void AssertWithinLimits(Message message)
    {
        foreach (var page in Cards.Draw(message))
        {
            Assert.Empty(AdaptiveCardRules.Faults(Json(page)));
        }
    }

    // What the wire carries, read back: sizes are counted on the JSON itself.
    private static JsonElement Json(CardPage page)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(page.Card, OutgoingJson.Context.AdaptiveCard));
        return document.RootElement.Clone();
    }

    private static string Picture(Message message) =>
        new JsonArray([.. Cards.Draw(message).Select(page => JsonNode.Parse(Json(page).GetRawText()))]).ToJsonString(Readable);
}
