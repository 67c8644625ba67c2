using System.Text.Json;
using NewsBot.Core.Stories.Origins;
using NewsBot.Core.Tests.Questions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Stories.Origins;

public sealed class CopyTextTests
{
    private const string Statement =
        "“I have thought about this for a long time and I have spoken to my family and to the members of my association. The council needs "
        + "somebody at its head whom people can believe, and I am sorry to say that it is no longer Ann Dale. She should step down tonight.”";

    private const string Agency =
        "The leader of Port Seaton council faces calls to quit after the harbour wall gave way for the second time in a winter.\n\n"
        + "Jo Roe, who chairs the harbour committee, said repairs that were paid for in the spring had never been begun.\n\n"
        + Statement + "\n\n"
        + "Forty boats were lost on Sunday night when a stretch of the north wall slid into the basin, hours after engineers had called it sound.\n\n"
        + "Ms Dale, who has led the council for nine years, was not at the meeting and did not answer messages left at her home.\n\n"
        + "An inquiry by the county is expected to begin next week and to hear first from the firm that won the contract.";

    private const string Independent =
        "There were shouts from the public seats last night as Jo Roe turned on the woman who put her in her job.\n\n"
        + Statement + "\n\n"
        + "Ms Roe, chair of the harbour committee, sat down to applause. Skippers whose boats went under on Sunday had filled the hall "
        + "since six, some still in oilskins.\n\n"
        + "Nobody would say where Ann Dale was. A clerk read out apologies for absence and hurried on to the parking charges.";

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 6)]
    [InlineData(0, 6)]
    public void A_cut_is_the_same_copy(int from, int to) =>
        Assert.True(Shared(Agency, string.Join("\n\n", Agency.Split("\n\n")[from..to])) > 0);

    [Fact]
    public void Other_quotation_marks_credits_and_case_make_no_other_copy() =>
        Assert.True(Shared(Agency, "JO ROE SPEAKS OUT\n\nBy our own reporter\n\n" + Agency.Replace('“', '"').Replace('”', '"').ToUpperInvariant() + " (PA)") > 0);

    [Fact]
    public void Two_reporters_who_write_down_one_statement_are_two_origins() => Assert.Equal(0, Shared(Agency, Independent));

    [Fact]
    public void A_statement_in_single_marks_is_a_statement_too() =>
        Assert.Equal(0, Shared(Agency.Replace('“', '‘').Replace('”', '’'), Independent.Replace('“', '\'').Replace('”', '\'')));

    [Fact]
    public void A_page_that_carries_many_stories_is_the_copy_of_none()
    {
        var others = GoldStories.Load("dev-d.jsonl").Take(12).Select(s => s.Story.Text);
        Assert.Equal(0, Shared(Agency, string.Join("\n\n", [Agency, .. others])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("He must go.")]
    [InlineData("“““ \" ‘ ' \ud800 \udc00 ’ ”")]
    public void Next_to_no_text_is_nobody_s_copy(string text) => Assert.Equal(0, Shared(text, text));

    [Fact]
    public void Printed_copy_of_every_labelled_story_is_found_and_no_two_stories_are_taken_for_one()
    {
        var stories = Stories().ToArray();
        var texts = stories.Select(s => CopyText.Of(s.Text)).ToArray();
        var prints = stories.SelectMany((s, i) => Enumerable.Range(0, 4).Select(n => (Story: i, Copy: CopyText.Of(new Subbing((i * 7) + n).Print(s.Text))))).ToArray();
        var found = prints.Count(p => p.Copy.SharedCopy(texts[p.Story]) > 0 && p.Copy.Marks.Intersect(texts[p.Story].Marks).Any());
        // As in the record, only stories that share a mark are compared.
        string[] wrong = [.. texts
            .SelectMany((t, i) => t.Marks.Select(m => (Mark: m, Story: i)))
            .GroupBy(m => m.Mark, m => m.Story)
            .SelectMany(those => those.SelectMany(i => those.Where(j => j < i).Select(j => (i, j))))
            .Distinct()
            .Where(pair => texts[pair.i].SharedCopy(texts[pair.j]) > 0)
            .Select(pair => $"{stories[pair.i].Id} {stories[pair.j].Id} {(stories[pair.i].RetoldFrom == stories[pair.j].Id ? "retold" : "")}")];

        var recall = (double)found / prints.Length;
        var precision = (double)found / (found + wrong.Count(w => !w.EndsWith("retold", StringComparison.Ordinal)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{stories.Length} stories, {prints.Length} prints: recall {recall:0.000}, precision {precision:0.000}; taken for one: {string.Join("; ", wrong)}");
        Assert.True(recall >= 0.95, $"Of {prints.Length} prints only {found} were found.");
        Assert.True(precision >= 0.99, $"Taken for one copy: {string.Join("; ", wrong)}");
    }

    /// <summary>The label duplicate_of tells that a story tells the event of another again, mostly in words of its own.</summary>
    private static IEnumerable<(string Id, string? RetoldFrom, string Text)> Stories() =>
        Directory.GetFiles(Repository.PathOf("tests/corpus"), "*.jsonl").Order(StringComparer.Ordinal).Where(f => !Path.GetFileName(f).Contains("questions", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                var story = json.RootElement;
                return (
                    story.GetProperty("id").GetString()!,
                    story.TryGetProperty("duplicate_of", out var of) ? of.GetString() : null,
                    story.GetProperty("text").GetString()!);
            });

    private static int Shared(string a, string b) => CopyText.Of(a).SharedCopy(CopyText.Of(b));
}
