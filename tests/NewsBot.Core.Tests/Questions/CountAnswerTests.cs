using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

public sealed class CountAnswerTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["NewsBot:Rosters:0:Name"] = "Harbour MPs",
        ["NewsBot:Rosters:0:Party"] = "Labour",
        ["NewsBot:Rosters:0:Role"] = "mp",
        ["NewsBot:Rosters:0:Size"] = "403",
        ["NewsBot:Rosters:0:From"] = "2024-07-05",
        ["NewsBot:Rosters:0:Source"] = "https://harbour-echo.test/roster",
        ["NewsBot:Rosters:0:Thresholds:0:Name"] = "needed to nominate",
        ["NewsBot:Rosters:0:Thresholds:0:Share"] = "0.2",
        ["NewsBot:Figures:0:Office"] = "Warden of Port Seaton",
        ["NewsBot:Figures:0:Person"] = "Bo Coe",
        ["NewsBot:Figures:0:Party"] = "Green",
        ["NewsBot:Figures:0:From"] = "2020-01-01",
    };

    [Fact]
    public async Task By_party_the_explicit_are_counted_people_and_bodies_apart_and_the_rest_is_told_beside()
    {
        await using var desk = await OpenAsync();

        var text = await SayAsync(desk, "count Sam Doe by:party");

        Assert.Contains("5 people explicit: Labour 2, Conservative 1, Green 1, party not known 1.", text, StringComparison.Ordinal);
        Assert.Contains("1 body explicit: Labour 1.", text, StringComparison.Ordinal);
        Assert.Contains("Labour: 2 people and 1 body — Jo Roe, Ann Dale, Eastmere Labour group", text, StringComparison.Ordinal);
        Assert.Contains("Beside them, not counted: +1 timetable, +1 position, 1 withdrawn.", text, StringComparison.Ordinal);
        Assert.Contains("No story tells the party of 1 of them", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_role_and_by_region_what_is_not_known_is_told_as_that()
    {
        await using var desk = await OpenAsync();

        Assert.Contains("5 people explicit: MP 1, council leader 1, minister 1, role not known 2.", await SayAsync(desk, "count Sam Doe by:role"), StringComparison.Ordinal);
        Assert.Contains(
            "5 people explicit: North West England 1, Scotland 1, region not known 3.", await SayAsync(desk, "count Sam Doe by:region"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_class_every_class_has_its_names()
    {
        await using var desk = await OpenAsync();

        var text = await SayAsync(desk, "count Sam Doe by:class");

        Assert.Contains("TIMETABLE: 1 person — Flo Noe", text, StringComparison.Ordinal);
        Assert.Contains("Beside them, not counted: 1 withdrawn.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many have called for Sam Doe to go by party?")]
    [InlineData("How many by party have called for Sam Doe to go?")]
    public async Task A_plain_question_divides_too(string question)
    {
        await using var desk = await OpenAsync();

        var answer = await desk.The<Answerer>().AnswerAsync(question, Standpoint.Local(A.Moment.AddDays(2)));

        Assert.Equal(6, answer.Count);
        Assert.Contains("Labour 2, Conservative 1", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Sources);
    }

    [Fact]
    public async Task The_thread_says_whose_count_is_divided()
    {
        await using var desk = await OpenAsync();
        await desk.The<Answerer>().AnswerAsync("Who has called for Sam Doe to go?", Standpoint.Local(A.Moment.AddDays(2)), "thread");

        Assert.Contains("Labour 2", (await desk.The<Answerer>().AnswerAsync("and how many by party?", Standpoint.Local(A.Moment.AddDays(2)), "thread")).Text, StringComparison.Ordinal);
        Assert.Contains("Labour 2", (await desk.The<Answerer>().AnswerAsync("break it down by party", Standpoint.Local(A.Moment.AddDays(2)), "thread")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_tells_its_share_of_the_roster_in_force_with_its_source_and_days()
    {
        await using var desk = await OpenAsync();

        var text = await SayAsync(desk, "count Sam Doe");

        Assert.Contains("2 of 403 Harbour MPs (0.5 %); 81 needed to nominate: 79 more", text, StringComparison.Ordinal);
        Assert.Contains("from 5 Jul 2024, harbour-echo.test", text, StringComparison.Ordinal);
        Assert.Equal(text.Split("2 of 403")[1].Split(';')[0], (await SayAsync(desk, "count Sam Doe of:\"harbour mps\"")).Split("2 of 403")[1].Split(';')[0]);
    }

    [Fact]
    public async Task Without_a_roster_no_share_is_made_up()
    {
        await using var desk = await OpenAsync();

        var missing = await SayAsync(desk, "count Sam Doe of:\"Moor MPs\"");
        Assert.Contains("There is no roster “Moor MPs”", missing, StringComparison.Ordinal);
        Assert.Contains("NewsBot:Rosters", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("%", missing, StringComparison.Ordinal);

        var early = await SayAsync(desk, "count Sam Doe of:\"Harbour MPs\" until:2024-07-04");
        Assert.Contains("is in force from 5 Jul 2024, not on 4 Jul 2024", early, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_count_cannot_be_divided_by_is_told()
    {
        await using var desk = await OpenAsync();

        Assert.Contains("class, party, role or region", await SayAsync(desk, "count Sam Doe by:shoe-size"), StringComparison.Ordinal);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(Settings);
        var story = A.Story("“Sam Doe must go,” they said. “Name a date.” “Think about your position.” “I was wrong to ask.”", "A town divided");
        await desk.TakeAsync(
            story,
            A.Call(story, "Jo Roe", "Sam Doe", "Sam Doe must go", role: "Labour MP for Motherwell"),
            A.Call(story, "Ann Dale", "Sam Doe", "Sam Doe must go", role: "energy minister, MP", party: "Labour") with { Strength = Strength.Remove },
            A.Call(story, "Kit Moe", "Sam Doe", "Sam Doe must go", role: "leader of Burnley Council", party: "Tory"),
            A.Call(story, "Bo Coe", "Sam Doe", "Sam Doe must go"),
            A.Call(story, "Lu Foe", "Sam Doe", "Sam Doe must go"),
            A.Call(story, "Eastmere Labour group", "Sam Doe", "Sam Doe must go", kind: CallerKind.Group),
            A.Call(story, "Flo Noe", "Sam Doe", "Name a date", Strength.Timetable),
            A.Call(story, "Max Voe", "Sam Doe", "Think about your position", Strength.ConsiderPosition),
            A.Call(story, "Ida Zoe", "Sam Doe", "I was wrong to ask", retracted: true));
        return desk;
    }

    private static async Task<string> SayAsync(Desk desk, string text) => PlainText.Render(
        await desk.The<IConversation>().ReplyAsync(new(text, new(WorkspaceId.Local, "terminal", "desk"), "tester", "thread")), width: 10_000, withLinks: false);
}
