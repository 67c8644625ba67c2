using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Stories;

public abstract class StoryStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Always = A.Moment.AddYears(1);

    [Fact]
    public async Task A_story_comes_back_as_it_was()
    {
        var story = A.Story(
            text: "Zoë said: \"naïve\" – 100% 'sure'; drop table stories.\n\nSecond 🌊 paragraph.",
            title: "Ünïcode & <b>marks</b>",
            published: new(2025, 3, 3, 23, 30, 0, 123, TimeSpan.FromMinutes(330))) with
        { Byline = "Ida Roe", TextFromFeed = true };
        await Record.Ledger.RecordAsync(Plain(story));

        await ReopenAsync();

        var kept = await Record.Stories.FindAsync(story.Id);
        Assert.Equal(story, kept);
        Assert.Equal(story.Published!.Value.Offset, kept!.Published!.Value.Offset);
        Assert.Equal(story.LearntAt.Offset, kept.LearntAt.Offset);
    }

    [Fact]
    public async Task What_a_story_does_not_say_stays_unsaid()
    {
        var story = A.Story() with { Published = null, LearntAt = A.Moment.AddTicks(7) };
        await Record.Ledger.RecordAsync(Plain(story));
        Assert.Equal(story, await Record.Stories.FindAsync(story.Id));
    }

    [Fact]
    public async Task Odd_characters_leave_every_position_where_it_was()
    {
        var story = A.Story(text: "Nul \0 and half a pair \ud83d here, then the words.", id: "odd");
        await Record.Ledger.RecordAsync(Plain(story));

        var kept = await Record.Stories.FindAsync(story.Id);

        Assert.Equal(
            story.Whole.IndexOf("the words", StringComparison.Ordinal), kept!.Whole.IndexOf("the words", StringComparison.Ordinal));
        Assert.Single(await Record.Stories.SearchAsync(["words"], Always, 5));
    }

    [Fact]
    public async Task An_unknown_story_is_not_found()
    {
        Assert.Null(await Record.Stories.FindAsync(new("nowhere")));
    }

    [Fact]
    public async Task Known_ids_are_told_from_unknown_ones_however_many_are_asked()
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(id: "one")));
        await Record.Ledger.RecordAsync(Plain(A.Story(id: "two")));

        var unknown = Enumerable.Range(0, 40_000).Select(n => new StoryId($"x{n}"));
        var known = await Record.Stories.KnownAsync([.. unknown, new("one"), new("two"), new("two")]);

        Assert.Equal([new("one"), new("two")], known.OrderBy(i => i.Value));
        Assert.Empty(await Record.Stories.KnownAsync([]));
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("HARBOUR")]
    [InlineData("cafe")]
    [InlineData("Café")]
    [InlineData("storm")]
    public async Task Words_are_found_in_title_and_text_without_regard_to_case_and_accents(string word)
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(title: "Harbour café closes", text: "The storm took it.", id: "s")));
        Assert.Equal("s", Assert.Single(await Record.Stories.SearchAsync([word], Always, 5)).Id.Value);
    }

    [Fact]
    public async Task All_words_must_stand_in_the_story_and_whole()
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(title: "Harbour closes", text: "The storm took it.")));
        Assert.Single(await Record.Stories.SearchAsync(["storm", "harbour"], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync(["storm", "mayor"], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync(["storms"], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync(["stor"], Always, 5));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("storm\"")]
    [InlineData("\"storm")]
    [InlineData("storm*")]
    [InlineData("^storm")]
    [InlineData("-storm")]
    [InlineData("{storm")]
    [InlineData("storm\0")]
    [InlineData("(storm")]
    [InlineData("*")]
    [InlineData("\0")]
    public async Task Marks_of_a_search_language_are_only_marks(string word)
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(text: "The storm took it.")));
        Assert.Single(await Record.Stories.SearchAsync([word, "storm"], Always, 5));
    }

    [Theory]
    [InlineData("OR")]
    [InlineData("NOT")]
    [InlineData("NEAR(")]
    [InlineData("title:harbour")]
    [InlineData("sto*")]
    [InlineData("storm OR harbour")]
    public async Task Operators_are_words_that_the_story_does_not_hold(string word)
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(title: "A harbour", text: "The storm took it.")));
        Assert.Empty(await Record.Stories.SearchAsync(["storm", word], Always, 5));
    }

    [Fact]
    public async Task Nothing_is_found_for_no_words()
    {
        await Record.Ledger.RecordAsync(Plain(A.Story()));
        Assert.Empty(await Record.Stories.SearchAsync([], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync(["", " ", "\""], Always, 5));
    }

    [Fact]
    public async Task A_search_takes_as_many_words_as_anybody_may_send()
    {
        var words = Enumerable.Range(0, 5000).Select(n => $"word{n}").ToArray();
        await Record.Ledger.RecordAsync(Plain(A.Story(text: string.Join(' ', words))));
        Assert.Single(await Record.Stories.SearchAsync(words, Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync([.. words, "missing"], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync([new('x', 1_000_000)], Always, 5));
    }

    [Fact]
    public async Task A_story_is_kept_however_many_and_however_long_its_words()
    {
        var many = string.Join(' ', Enumerable.Range(0, 120_000).Select(n => $"wörd{n}字"));
        await Record.Ledger.RecordAsync(Plain(A.Story(text: "storm " + many, id: "many")));
        await Record.Ledger.RecordAsync(Plain(A.Story(text: $"storm {new string('x', 400_000)} {new string('字', 100_000)} ''\\' 'a':1 & | !", id: "long")));

        Assert.Equal(["long", "many"], (await Record.Stories.SearchAsync(["storm"], Always, 5)).Select(s => s.Id.Value));
        Assert.Equal("many", Assert.Single(await Record.Stories.SearchAsync(["word7字"], Always, 5)).Id.Value);
        Assert.Equal(many.Length + "storm ".Length, (await Record.Stories.FindAsync(new("many")))!.Text.Length);
    }

    [Fact]
    public async Task A_word_that_is_two_to_the_index_must_stand_together()
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(text: "Ann Smith-Jones met Jones Smith.", id: "s")));
        Assert.Single(await Record.Stories.SearchAsync(["smith-jones"], Always, 5));
        Assert.Single(await Record.Stories.SearchAsync(["jones met"], Always, 5));
        Assert.Empty(await Record.Stories.SearchAsync(["ann-jones"], Always, 5));
    }

    [Fact]
    public async Task A_search_shows_the_newest_first_up_to_its_limit_and_only_what_was_known_then()
    {
        foreach (var day in new[] { 2, 4, 1, 3 })
        {
            await Record.Ledger.RecordAsync(Plain(A.Story(text: "storm", id: $"d{day}", published: A.Moment.AddDays(day))));
        }

        var found = await Record.Stories.SearchAsync(["storm"], A.Moment.AddDays(3), 2);

        Assert.Equal(["d3", "d2"], found.Select(s => s.Id.Value));
        Assert.Equal(A.Moment.AddDays(3), found[0].Published);
    }

    [Fact]
    public async Task Coverage_counts_stories_and_feeds_and_names_the_oldest_as_known_then()
    {
        await Record.Ledger.RecordAsync(Plain(A.Story(id: "a", published: A.Moment.AddDays(-9), learntAt: A.Moment)));
        await Record.Ledger.RecordAsync(Plain(A.Story(id: "b", feed: "Hill Gazette", published: A.Moment.AddDays(1))));
        await Record.Ledger.RecordAsync(Plain(
            A.Story(id: "c", feed: "Late News", published: A.Moment.AddDays(-20), learntAt: A.Moment.AddDays(5))));

        Assert.Equal(new Coverage(2, 2, A.Moment.AddDays(-9)), await Record.Stories.CoverageAsync(A.Moment.AddDays(1)));
        Assert.Equal(new Coverage(3, 3, A.Moment.AddDays(-20)), await Record.Stories.CoverageAsync(Always));
        Assert.Equal(new Coverage(0, 0, null), await Record.Stories.CoverageAsync(A.Moment.AddDays(-1)));
    }
}
