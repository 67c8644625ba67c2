using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Storage;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Workspaces;

public sealed class ConversationTests : IAsyncLifetime
{
    private static readonly ChatChannel Politics = new(new("slack:T1"), "slack", "C1");
    private static readonly ChatChannel Elsewhere = new(new("slack:T2"), "slack", "C9");

    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        var story = A.Story("“Sam Doe must go,” said Jo Roe, a Labour councillor.", "Councillor turns on mayor", published: A.Moment.AddHours(-2));
        await _desk.TakeAsync(story, A.Call(story, "Jo Roe", "Sam Doe", "Sam Doe must go", role: "councillor", party: "Labour", reason: "late buses"));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("Who has called for Sam Doe to go?")]
    [InlineData("who Sam Doe")]
    [InlineData("/newsbot who \"Sam Doe\" party:labour since:yesterday")]
    [InlineData("count Sam Doe role:councillor")]
    [InlineData("person Jo Roe")]
    [InlineData("new")]
    [InlineData("new Doe since: monday")]
    public async Task A_question_and_a_command_give_the_same_words(string text)
    {
        var reply = await SayAsync(text);

        Assert.Contains("“Sam Doe must go”", reply, StringComparison.Ordinal);
        Assert.Contains("https://harbour-echo.test/", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_echoes_the_whole_order_and_its_next_run()
    {
        var reply = await SayAsync("follow sam doe digest 17:30,07:30 weekdays zone America/New_York when-empty say");

        Assert.Contains("S1 Sam Doe: digest on weekdays at 07:30, 17:30 (America/New_York); a slot without news is said to be empty.", reply, StringComparison.Ordinal);
        Assert.Contains("Next: Mon 3 Mar 2025 07:30 UTC-05:00.", reply, StringComparison.Ordinal);
        var order = Assert.Single(await _desk.The<IDigestStore>().SubscriptionsAsync(Politics.Workspace));
        Assert.Equal(5, order.Times.Days.Count);
    }

    [Fact]
    public async Task Following_again_changes_only_what_is_said()
    {
        await SayAsync("follow everyone digest 06:15 mon,thu");

        var reply = await SayAsync("follow everybody when-empty say");

        Assert.Contains("S1 everybody: digest on Mon, Thu at 06:15 (Europe/London); a slot without news is said to be empty.", reply, StringComparison.Ordinal);
        Assert.Single(await _desk.The<IDigestStore>().SubscriptionsAsync(Politics.Workspace));
    }

    [Theory]
    [InlineData("follow everyone digest 25:99 zone Narnia/Lamppost", "“25:99” is no time of day")]
    [InlineData("follow everyone zone Narnia/Lamppost", "“Narnia/Lamppost” is no zone")]
    [InlineData("follow everyone when-empty shout", "“shout” after when-empty")]
    [InlineData("follow Nobody Atall", "The record knows nobody called Nobody Atall")]
    [InlineData("follow", "Whom shall this channel follow?")]
    public async Task A_faulty_order_changes_nothing_and_says_why(string text, string why)
    {
        Assert.Contains(why, await SayAsync(text), StringComparison.Ordinal);
        Assert.Empty(await _desk.The<IDigestStore>().SubscriptionsAsync());
    }

    [Theory]
    [InlineData("yes", "06:15", "digest at weekends at 06:15")]
    [InlineData("yes", "06:15", "alerts at once")]
    [InlineData("no", "06:15", "digest at weekends at 06:15")]
    public async Task Following_nobody_shows_a_form_and_what_it_sends_is_an_order(string instant, string at, string words)
    {
        var form = Assert.Single((await _desk.The<IConversation>().ReplyAsync(new("follow", Politics, "U1", "thread 1"))).Blocks.OfType<Form>());
        var values = new Dictionary<string, string> { [""] = "Sam Doe", ["digest"] = at, ["days"] = "weekends", ["instant"] = instant, ["zone"] = "", ["when-empty"] = "" };
        var line = FormLine.Of(form.Says, form.Fields.Select(f => KeyValuePair.Create(f.Key, values[f.Key])));

        Assert.Contains(words, await SayAsync(line), StringComparison.Ordinal);
        Assert.Equal(instant == "yes", Assert.Single(await _desk.The<IDigestStore>().SubscriptionsAsync()).Terms.Instant);
    }

    [Fact]
    public async Task Unfollowing_all_asks_first()
    {
        await SayAsync("follow everyone");
        await SayAsync("follow Sam Doe");

        var asked = await SayAsync("unfollow all");
        var yes = System.Text.RegularExpressions.Regex.Match(asked, @"unfollow all confirm:\S+").Value;
        Assert.Equal(2, (await _desk.The<IDigestStore>().SubscriptionsAsync()).Count);
        Assert.Contains("Ended: S1, S2.", await SayAsync(yes), StringComparison.Ordinal);
        Assert.Empty(await _desk.The<IDigestStore>().SubscriptionsAsync());
    }

    [Fact]
    public async Task One_workspace_neither_sees_nor_ends_the_orders_of_another()
    {
        await SayAsync("follow everyone");

        Assert.Contains("follows nobody yet", await SayAsync("list", Elsewhere), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", await SayAsync("unfollow S1", Elsewhere), StringComparison.Ordinal);
        Assert.Contains("S1 everybody", await SayAsync("list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_thread_was_about_stays_in_its_workspace()
    {
        await SayAsync("Who has called for Sam Doe to go?");

        Assert.DoesNotContain("Roe", await SayAsync("any Labour?", Elsewhere), StringComparison.Ordinal);
        Assert.Contains("Jo Roe", await SayAsync("any Labour?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_is_forgotten_after_two_hours()
    {
        await SayAsync("Who has called for Sam Doe to go?");
        _desk.Clock.Advance(TimeSpan.FromHours(2));

        Assert.DoesNotContain("Roe", await SayAsync("any Labour?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_are_added_and_listed_and_before_one_is_removed_there_is_a_question()
    {
        Assert.Contains("Added F1 Harbour Echo.", await SayAsync("feeds add Harbour Echo https://harbour-echo.test/rss"), StringComparison.Ordinal);
        Assert.Contains("1 feed, 0 failing:", await SayAsync("feeds"), StringComparison.Ordinal);
        Assert.Contains("This ends reading F1 Harbour Echo", await SayAsync("feeds remove f1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds add Echo file:///etc/passwd")]
    [InlineData("feeds add Echo http://user:secret@harbour-echo.test/rss")]
    [InlineData("feeds add")]
    [InlineData("feeds remove F99")]
    [InlineData("feeds burn")]
    public async Task A_faulty_feed_changes_nothing(string text)
    {
        var reply = await SayAsync(text);

        Assert.DoesNotContain("Added", reply, StringComparison.Ordinal);
        Assert.Empty(await _desk.The<IFeedStore>().ListAsync());
    }

    [Fact]
    public async Task Why_explains_an_entry_and_a_story()
    {
        var entry = await SayAsync("why C1");
        Assert.StartsWith("C1: Jo Roe on Sam Doe\n\nJo Roe, a Labour councillor, called on Sam Doe to resign, over late buses. — Harbour Echo 07:00", entry, StringComparison.Ordinal);
        Assert.Contains("by 3 Mar: called on Sam Doe to resign (EXPLICIT)", entry, StringComparison.Ordinal);
        Assert.Contains("There is no entry C77", await SayAsync("why c77"), StringComparison.Ordinal);
        Assert.Contains("not in the record", await SayAsync("why https://harbour-echo.test/unknown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_of_a_story_begins_with_what_it_reports_under_the_names_of_the_record()
    {
        var story = A.Story("“Doe must go,” said Roe.", "Roe again");
        story = story with { Id = StoryId.FromLink(story.Link) };
        await _desk.TakeAsync(story, A.Call(story, "Roe", "Doe", "Doe must go"));

        Assert.Contains("Jo Roe called on Sam Doe to resign. — Harbour Echo 09:00", await SayAsync($"why {story.Link}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_told_of_in_sentences_first() => Assert.StartsWith(
        "Jo Roe, a Labour councillor, called on Sam Doe to resign, over late buses. — Harbour Echo 07:00 [1] (C1, EXPLICIT)", await SayAsync("person Jo Roe"), StringComparison.Ordinal);

    [Theory]
    [InlineData("folow everyone", "Did you mean “follow”?")]
    [InlineData("statsu", "Did you mean “status”?")]
    [InlineData("unfolow S1", "Did you mean “unfollow”?")]
    [InlineData("help folow", "the nearest is “follow”")]
    [InlineData("help", "What you can ask and say")]
    [InlineData("help follow", "follow <target>|everyone")]
    [InlineData("", "What you can ask and say")]
    [InlineData("what is the capital of France", "outside what I keep")]
    [InlineData("status", "On record: 1 stories")]
    public async Task What_is_not_understood_gets_a_way_on(string text, string words) =>
        Assert.Contains(words, await SayAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_record_says_so_and_what_to_do()
    {
        await using var fresh = await Desk.OpenAsync();

        var reply = PlainText.Render(await fresh.The<IConversation>().ReplyAsync(new("Who has called for Sam Doe to go?", Politics, "U1", "t")));

        Assert.Contains("The record is empty", reply, StringComparison.Ordinal);
        Assert.Contains("feeds add", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_asked_about()
    {
        var story = A.Story("“Max Doe must go,” said Ann Poe.", "Another Doe");
        await _desk.TakeAsync(story, A.Call(story, "Ann Poe", "Max Doe", "Max Doe must go"));

        var reply = await SayAsync("Who has called for Doe to go?");

        Assert.Contains("could be", reply, StringComparison.Ordinal);
        Assert.Contains("Who has called for Max Doe to go?", reply, StringComparison.Ordinal);
        Assert.Contains("Who has called for Sam Doe to go?", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_call_stands_apart_and_is_not_counted()
    {
        var story = A.Story("Sam Doe ought to consider her position, said Kit Moe.", "Moe speaks");
        await _desk.TakeAsync(story, A.Call(story, "Kit Moe", "Sam Doe", "consider her position", Strength.ConsiderPosition));

        var reply = await SayAsync("Who has called for Sam Doe to go?");

        Assert.Contains("1 person in our record has called", reply, StringComparison.Ordinal);
        Assert.Contains("POSITION (1)", reply, StringComparison.Ordinal);
        Assert.Contains("not in so many words", await SayAsync("Has Kit Moe called for Sam Doe to go?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surname_means_the_one_whom_nearly_all_calls_are_about()
    {
        foreach (var caller in (string[])["Kit Moe", "Ann Poe", "Bo Coe"])
        {
            var more = A.Story($"“Sam Doe must go,” said {caller}.", $"{caller} speaks");
            await _desk.TakeAsync(more, A.Call(more, caller, "Sam Doe", "Sam Doe must go"));
        }

        var other = A.Story("“Max Doe must go,” said Di Noe.", "Another Doe");
        await _desk.TakeAsync(other, A.Call(other, "Di Noe", "Max Doe", "Max Doe must go"));

        Assert.Contains("4 people in our record have called for Sam Doe to go", await SayAsync("Who has called for Doe to go?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_remembered_like_a_question()
    {
        await SayAsync("who Sam Doe");

        Assert.Contains("“Sam Doe must go”", await SayAsync("What did Jo Roe say?"), StringComparison.Ordinal);
        Assert.Contains("late buses", await SayAsync("Why?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_in_plain_words_with_an_id()
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationManager());
        services.AddLogging().AddCore().AddStorage().Configure<StorageOptions>(o => o.Database = folder.File("never-made.db"));
        services.AddSingleton<ICallReader, NoCalls>();
        await using var broken = services.BuildServiceProvider();

        var reply = PlainText.Render(await broken.GetRequiredService<IConversation>().ReplyAsync(new("Who has called for Sam Doe to go?", Politics, "U1", "t")), 400);

        Assert.Matches("^Something went wrong on our side .* fault [a-z2-7]{12}\\.$", reply);
    }

    private async Task<string> SayAsync(string text, ChatChannel? channel = null) =>
        PlainText.Render(await _desk.The<IConversation>().ReplyAsync(new(text, channel ?? Politics, "U1", "thread 1")), width: 400);

    private sealed class NoCalls : ICallReader
    {
        public StoryReading Read(Story story) => StoryReading.Empty;
    }
}
