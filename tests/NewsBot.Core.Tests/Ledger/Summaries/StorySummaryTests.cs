using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Summaries;

public sealed class StorySummaryTests
{
    private const string Words = "“She must go,” they said of Jo Roe on Friday.";

    private static readonly Story Told = A.Story(Words, "Councils turn on Roe");

    [Fact]
    public void Joint_callers_of_one_statement_are_told_in_one_sentence() => Assert.Equal(
        "On 3 November Ann Dale and Tom Fell, leaders of Eastmere Council and Port Seaton Council, called on Jo Roe to resign, over the harbour contract.",
        Summary(
            Call("Ann Dale", role: "leader of Eastmere Council", date: new(2025, 11, 3), reason: "harbour contract"),
            Call("Tom Fell", role: "leader of Port Seaton Council", date: new(2025, 11, 3), reason: "harbour contract")));

    [Fact]
    public void Of_many_callers_four_are_named_and_the_rest_counted() => Assert.Equal(
        "Ann Dale, Bo Fell, Cy Hart, Di Kerr and 3 others called on Jo Roe to resign.",
        Summary([.. new[] { "Ann Dale", "Bo Fell", "Cy Hart", "Di Kerr", "Ed Lowe", "Flo Moss", "Gus Nye" }.Select(n => Call(n))]));

    [Theory]
    [InlineData(Strength.Remove, "Ann Dale called for Jo Roe to be removed.")]
    [InlineData(Strength.NoConfidence, "Ann Dale declared no confidence in Jo Roe.")]
    [InlineData(Strength.Timetable, "Ann Dale asked Jo Roe to name a date for leaving.")]
    [InlineData(Strength.ConsiderPosition, "Ann Dale asked Jo Roe to consider whether to stay, short of a call to go.")]
    public void The_verb_says_what_was_asked(Strength strength, string sentence) => Assert.Equal(sentence, Summary(Call("Ann Dale", strength: strength)));

    [Fact]
    public void What_is_softer_or_withdrawn_stands_in_a_sentence_of_its_own() => Assert.Equal(
        "Ann Dale, the Labour leader, called on Jo Roe to resign. Tom Fell asked Jo Roe to consider whether to stay, short of a call to go. Bo Kerr withdrew a call for Jo Roe to resign.",
        Summary(
            Call("Tom Fell", strength: Strength.ConsiderPosition),
            A.Call(Told, "Bo Kerr", "Jo Roe", "She must go", retracted: true),
            Call("Ann Dale", role: "Labour leader")));

    [Fact]
    public void A_stance_is_told_as_what_it_is()
    {
        var reading = new StoryReading([], [Stance("Ann Dale", StanceKind.Denied), Stance("Tom Fell", StanceKind.Backs), Stance("Bo Kerr", StanceKind.Criticised)], []);

        Assert.Equal(
            "Ann Dale did not call for Jo Roe to go, the story says. Tom Fell backed Jo Roe. Bo Kerr criticised Jo Roe, short of a call to go.",
            StorySummary.Of(StoryHeader.Of(Told), reading, 0.5, 2025).ToString());
    }

    [Fact]
    public void A_denial_is_told_as_one_only_where_somebody_denied_it()
    {
        var story = A.Story("Ann Dale denied that she wanted Jo Roe out.");
        var denied = new Stance(story.Id, new("Ann Dale", CallerKind.Person), new("Jo Roe"), StanceKind.Denied, new(null, null, story.Text, new(story.Title.Length + 2, story.Text.Length)));

        Assert.Equal("Ann Dale denied having called for Jo Roe to go.", StorySummary.Of(StoryHeader.Of(story), new([], [denied], []), 0.5, 2025).ToString());
    }

    [Theory]
    [InlineData("Unless the books are opened by Friday, Jo Roe must resign", "Ann Dale said that Jo Roe should go “Unless the books are opened by Friday”.")]
    [InlineData("Jo Roe must apologise or resign", "Ann Dale said that Jo Roe should go unless something is done.")]
    public void A_condition_is_told_in_the_storys_own_words(string words, string sentence)
    {
        var story = A.Story(words);
        var reading = new StoryReading([A.Call(story, "Ann Dale", "Jo Roe", words, conditional: true)], [], []);

        Assert.Equal(sentence, StorySummary.Of(StoryHeader.Of(story), reading, 0.5, 2025).ToString());
    }

    [Fact]
    public void What_lies_below_the_confidence_line_is_left_to_the_editor() => Assert.Equal(
        "An editor has yet to rule whether Ann Dale called on Jo Roe to resign.",
        Summary(A.Call(Told, "Ann Dale", "Jo Roe", "She must go", confidence: 0.3)));

    [Fact]
    public void The_same_callers_of_two_targets_are_told_of_once() => Assert.Equal(
        "Ann Dale, a surgeon, called on Jo Roe and Sam Doe to resign.",
        Summary(Call("Ann Dale", role: "surgeon"), A.Call(Told, "Ann Dale", "Sam Doe", "She must go", role: "surgeon")));

    [Theory]
    [InlineData("2025-03", 2025, "In March Ann Dale called on Jo Roe to resign.")]
    [InlineData("2025-03", 2026, "In March 2025 Ann Dale called on Jo Roe to resign.")]
    [InlineData("2011", 2025, "In 2011 Ann Dale called on Jo Roe to resign.")]
    public void A_date_is_told_as_far_as_it_is_known(string date, int thisYear, string sentence) => Assert.Equal(
        sentence, StorySummary.Of(StoryHeader.Of(Told), new([Call("Ann Dale", date: PartialDate.Parse(date))], [], []), 0.5, thisYear).ToString());

    [Fact]
    public void Every_sentence_leads_to_its_words_and_the_quote_stands_in_the_story()
    {
        var summary = StorySummary.Of(StoryHeader.Of(Told), new([Call("Ann Dale")], [], []), 0.5, 2025);

        Assert.EndsWith("#:~:text=She%20must%20go", Assert.Single(Assert.Single(summary.Sentences).Sources).Link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("She must go", summary.Quote?.Words);
        Assert.Equal("Ann Dale", summary.Quote?.Speaker);
    }

    [Fact]
    public void However_much_there_is_to_tell_a_sentence_has_at_most_sixty_words()
    {
        var calls = Enumerable.Range(0, 12).Select(i => A.Call(
            Told, $"Ann {(char)('A' + i)}aberdashingly-Longname", $"Jo {(char)('A' + i)}oe-Of-The-Harbour", "She must go",
            role: "general secretary of the Union of Harbour Pilots and Lighthouse Keepers", reason: "the closure of the harbour office at Port Seaton")).ToArray();
        var summary = StorySummary.Of(StoryHeader.Of(Told), new(calls, [], []), 0.5, 2025);

        Assert.All(summary.Sentences, s => Assert.InRange(s.ToString().Split(' ').Length, 1, 60));
        Assert.Contains("more not told here", summary.ToString(), StringComparison.Ordinal);
        Assert.Empty(SummaryCheck.Faults(summary, SummaryFacts.Of(Told, new(calls, [], []))));
    }

    [Fact]
    public void A_story_without_calls_has_no_summary() =>
        Assert.True(StorySummary.Of(StoryHeader.Of(Told), StoryReading.Empty, 0.5, 2025).IsEmpty);

    [Fact]
    public void A_reason_that_the_story_does_not_bear_out_is_left_away() => Assert.Equal(
        "Ann Dale called on Jo Roe to resign.",
        StorySummary.Checked(Told, new([Call("Ann Dale", reason: "the £99m hole")], [], []), 0.5, 2025).ToString());

    private static string Summary(params ResignationCall[] calls) => StorySummary.Of(StoryHeader.Of(Told), new(calls, [], []), 0.5, 2025).ToString();

    private static ResignationCall Call(
        string caller, Strength strength = Strength.Resign, string? role = null, PartialDate? date = null, string? reason = null) =>
        A.Call(Told, caller, "Jo Roe", "She must go", strength, role: role, date: date, reason: reason);

    private static Stance Stance(string holder, StanceKind kind) =>
        new(Told.Id, new(holder, CallerKind.Person), new("Jo Roe"), kind, new(null, null, Words, new(Told.Title.Length + 2, Words.Length)));
}
