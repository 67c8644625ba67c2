using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger.Milestones;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger;

public sealed class MilestoneTests
{
    private const string Hard = "Sam Doe must go";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["NewsBot:Rosters:0:Name"] = "Harbour MPs",
        ["NewsBot:Rosters:0:Role"] = "mp",
        ["NewsBot:Rosters:0:Size"] = "20",
        ["NewsBot:Rosters:0:From"] = "2024-07-05",
        ["NewsBot:Rosters:0:Source"] = "https://harbour-echo.test/roster",
        ["NewsBot:Rosters:0:Thresholds:0:Name"] = "needed to nominate",
        ["NewsBot:Rosters:0:Thresholds:0:Number"] = "2",
        ["NewsBot:Figures:0:Office"] = "Warden of Port Seaton",
        ["NewsBot:Figures:0:Person"] = "Sam Doe",
        ["NewsBot:Figures:0:Party"] = "Labour",
        ["NewsBot:Figures:0:From"] = "2020-01-01",
    };

    private static readonly string[] Surnames = ["Arden", "Birch", "Cairn", "Drake", "Elm", "Frost", "Glen", "Heath", "Islip", "Jarrow", "Keld"];

    [Fact]
    public async Task A_round_number_is_reached_once_and_stands_on_all_who_are_counted()
    {
        await using var desk = await Desk.OpenAsync(Settings);
        await TakeAsync(desk, 0, [.. Surnames.Take(9).Select(s => ($"Jo {s}", (string?)null, (string?)null))]);
        await TakeAsync(desk, 1, ("Jo Jarrow", null, null));
        await TakeAsync(desk, 2, ("Jo Keld", null, null));

        var reached = Assert.Single(await BetweenAsync(desk, 0, 1));
        Assert.Equal("10 named explicit callers", reached.Words);
        Assert.Equal(10, reached.Entries.Count);
        Assert.Empty(await BetweenAsync(desk, 1, 2));
    }

    [Fact]
    public async Task What_is_not_an_explicit_call_reaches_nothing()
    {
        await using var desk = await Desk.OpenAsync(Settings);
        await TakeAsync(desk, 0, [.. Surnames.Take(9).Select(s => ($"Jo {s}", (string?)null, (string?)null))]);
        var story = A.Story(Hard, "A softer one", published: A.Moment.AddDays(1));
        await desk.TakeAsync(story, A.Call(story, "Jo Jarrow", "Sam Doe", Hard, Strength.Timetable, role: "bishop"), A.Call(story, "Jo Keld", "Sam Doe", Hard, role: "bishop", confidence: 0.2));

        Assert.Empty(await BetweenAsync(desk, 0, 1));
    }

    [Fact]
    public async Task A_threshold_of_a_roster_is_told_when_it_is_crossed()
    {
        await using var desk = await Desk.OpenAsync(Settings);
        await TakeAsync(desk, 0, ("Jo Arden", "MP for Towy", null));
        await TakeAsync(desk, 1, ("Ann Birch", "MP for Looe", null), ("Kit Cairn", "councillor", null));

        Assert.Equal(["2 of 20 Harbour MPs: 2 needed to nominate reached", "the first councillor"], (await BetweenAsync(desk, 0, 1)).Select(m => m.Words));
    }

    [Fact]
    public async Task The_first_of_a_role_and_the_first_of_the_targets_own_party_are_told_with_who_it_is()
    {
        await using var desk = await Desk.OpenAsync(Settings);
        await TakeAsync(desk, 0, ("Jo Arden", "councillor", "Conservative"));
        await TakeAsync(desk, 1, ("Ann Birch", "leader of Port Seaton Council", "Labour"));
        await TakeAsync(desk, 2, ("Kit Cairn", "leader of Eastmere Council", "Labour"));

        var firsts = await BetweenAsync(desk, 0, 1);
        Assert.Equal(["the first from the target's own party, Labour", "the first council leader"], firsts.Select(m => m.Words));
        Assert.All(firsts, m => Assert.Equal("Ann Birch", Assert.Single(m.Entries).Caller.Name));
        Assert.Empty(await BetweenAsync(desk, 1, 2));
    }

    [Fact]
    public async Task The_first_callers_of_a_list_are_no_milestone_and_a_first_digest_tells_none()
    {
        await using var desk = await Desk.OpenAsync(Settings);
        await TakeAsync(desk, 0, ("Jo Arden", "councillor", null));
        Assert.Empty(await BetweenAsync(desk, -1, 0));
        Assert.Empty(Assert.Single((await desk.DigestAsync(null, A.Moment)).Sections).Milestones);

        await TakeAsync(desk, 1, ("Ann Birch", "bishop", null));
        var digest = await desk.DigestAsync(A.Moment, A.Moment.AddDays(1));
        var message = DigestComposer.Compose(digest, new(1, [], A.Moment, TimeZoneInfo.Utc, null, null), 10);
        Assert.Contains("MILESTONE the first religious leader", Core.Messages.PlainText.Render(message, 400), StringComparison.Ordinal);
    }

    private static async Task TakeAsync(Desk desk, int day, params (string Caller, string? Role, string? Party)[] callers)
    {
        var story = A.Story(Hard, $"Story of day {day}", published: A.Moment.AddDays(day));
        await desk.TakeAsync(story, [.. callers.Select(c => A.Call(story, c.Caller, "Sam Doe", Hard, role: c.Role, party: c.Party))]);
    }

    private static async Task<IReadOnlyList<Milestone>> BetweenAsync(Desk desk, int from, int until) => desk.The<MilestoneFinder>().Between(
        await desk.AboutAsync("Sam Doe", A.Moment.AddDays(from)),
        await desk.AboutAsync("Sam Doe", A.Moment.AddDays(until)),
        DateOnly.FromDateTime(A.Moment.AddDays(until).DateTime));
}
