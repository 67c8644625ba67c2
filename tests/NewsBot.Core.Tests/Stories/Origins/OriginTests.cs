using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Stories.Origins;

public sealed class OriginTests
{
    private const string Copy =
        "Jo Roe said on Monday that Ann Dale must resign as leader of Port Seaton council after the harbour wall gave way for a second time.\n\n"
        + "The chair of the harbour committee told a packed hall that repairs which were paid for in the spring had never been begun by anybody.\n\n"
        + "Forty boats were lost on Sunday night when a stretch of the north wall slid into the basin, hours after engineers called it sound.\n\n"
        + "An inquiry by the county is expected to begin next week and to hear first from the small firm that won the contract.";

    private const string Other =
        "Skippers in oilskins stamped and whistled last night. Ann Dale must resign, shouted the woman whom she once picked for the job, and few "
        + "in the room would have argued: Jo Roe had found the invoice, the date on it, and no trace of a single bag of cement.";

    [Fact]
    public async Task One_text_in_three_papers_and_another_reporter_s_are_four_stories_and_two_origins()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, Copy, "Harbour Echo", 0);
        await TakeAsync(desk, Cut(0, 2), "Mere Mail", 1);
        await TakeAsync(desk, Copy + " (PA)", "Port Seaton Post", 2);
        await TakeAsync(desk, Other, "Eastmere Times", 3);

        var entry = Assert.Single(await desk.AboutAsync("Ann Dale"));

        Assert.Equal((4, 4, 2), (entry.Sources, entry.Outlets, entry.Origins));
        Assert.Contains("(4 outlets, 2 origins)", string.Concat(EntryLine.Of(entry, 2025).Runs.Select(r => r.Text)), StringComparison.Ordinal);
        Assert.Contains("\"origins\": 2", JsonList.Write(EntryList.Of([entry], A.Moment)), StringComparison.Ordinal);
        Assert.Contains("(4 sources, 2 origins)", MarkdownList.Write(EntryList.Of([entry], A.Moment)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_half_is_found_by_what_the_whole_added_to_the_first()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, Cut(0, 2), "Harbour Echo", 0);
        await TakeAsync(desk, Copy, "Mere Mail", 1);
        await TakeAsync(desk, Cut(1, 4) + " Ann Dale must resign, he heard.", "Port Seaton Post", 2);
        Assert.Equal(1, Assert.Single(await desk.AboutAsync("Ann Dale")).Origins);
    }

    [Fact]
    public async Task Copy_that_comes_back_after_the_days_is_another_origin()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, Copy, "Harbour Echo", 0);
        await TakeAsync(desk, Copy, "Mere Mail", 14 * 24);
        await TakeAsync(desk, Copy, "Port Seaton Post", (15 * 24) + 1);
        Assert.Equal(2, Assert.Single(await desk.AboutAsync("Ann Dale")).Origins);
    }

    [Fact]
    public async Task A_story_that_carries_two_copies_changes_nothing_that_was_shown_before()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, Copy, "Harbour Echo", 0);
        await TakeAsync(desk, Other, "Mere Mail", 1);
        await TakeAsync(desk, Copy + "\n\n" + Other, "Port Seaton Post", 2);

        Assert.Equal(2, Assert.Single(await desk.AboutAsync("Ann Dale", A.Moment.AddHours(1))).Origins);
        var entry = Assert.Single(await desk.AboutAsync("Ann Dale"));
        Assert.Equal(2, entry.Origins);
        Assert.Equal(entry.Reports[0].Story.Id, entry.Reports[2].Story.Origin);
    }

    [Fact]
    public async Task Why_tells_copies_apart_from_sources()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, Copy, "Harbour Echo", -3);
        await TakeAsync(desk, Copy, "Mere Mail", -2);
        await TakeAsync(desk, Other, "Eastmere Times", -1);
        var asked = new Utterance("why C1", new(new("desk"), "terminal", "here"), "somebody", "one");
        var answer = PlainText.Render(await desk.The<IConversation>().ReplyAsync(asked), 200);

        Assert.Contains("3 outlets, 2 origins.", answer, StringComparison.Ordinal);
        Assert.Contains("Likely the same copy: Mere Mail", answer, StringComparison.Ordinal);
    }

    private static string Cut(int from, int to) => string.Join("\n\n", Copy.Split("\n\n")[from..to]);

    private static async Task TakeAsync(Desk desk, string text, string feed, int hour)
    {
        var story = A.Story(text, id: feed, feed: feed, learntAt: A.Moment.AddHours(hour));
        await desk.TakeAsync(story, A.Call(story, "Jo Roe", "Ann Dale", "Ann Dale must resign", Strength.Resign));
    }
}
