using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Who has NOT called: told of watched groups only, and never as backing.</summary>
public sealed class SilenceTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["NewsBot:Rosters:0:Name"] = "Harbour cabinet members",
        ["NewsBot:Rosters:0:Role"] = "minister",
        ["NewsBot:Rosters:0:Size"] = "4",
        ["NewsBot:Rosters:0:From"] = "2024-07-05",
        ["NewsBot:Rosters:0:Source"] = "https://harbour-echo.test/cabinet",
        ["NewsBot:Rosters:0:Members:0"] = "Jo Roe",
        ["NewsBot:Rosters:0:Members:1"] = "Bo Coe",
        ["NewsBot:Rosters:0:Members:2"] = "Cy Noe",
        ["NewsBot:Rosters:1:Name"] = "Labour MPs",
        ["NewsBot:Rosters:1:Party"] = "Labour",
        ["NewsBot:Rosters:1:Role"] = "mp",
        ["NewsBot:Rosters:1:Size"] = "403",
        ["NewsBot:Rosters:1:From"] = "2024-07-05",
        ["NewsBot:Rosters:1:Source"] = "https://harbour-echo.test/mps",
    };

    [Theory]
    [InlineData("Which Harbour cabinet members have not called for Sam Doe to go?")]
    [InlineData("who in the harbour cabinet members hasnt come out against Sam Doe")]
    [InlineData("which harbour cabinet members are yet to call for Sam Doe to resign?")]
    public async Task A_group_with_members_is_told_by_name(string question)
    {
        await using var desk = await OpenAsync();

        var text = await desk.SayAsync(question);

        Assert.Contains("2 of 3 Harbour cabinet members: no call for Sam Doe to go is on record since 3 Mar 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Bo Coe, Cy Noe.", text, StringComparison.Ordinal);
        Assert.Contains("On record as calling: Jo Roe.", text, StringComparison.Ordinal);
        Assert.Contains("The roster names 3 of its 4.", text, StringComparison.Ordinal);
        Assert.Contains("is not evidence that there was none, or that anybody backs Sam Doe", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_which_only_the_size_is_known_is_counted()
    {
        await using var desk = await OpenAsync();

        Assert.Contains("of 402 of the 403 Labour MPs no call for Sam Doe to go is on record", await desk.SayAsync("Which Labour MPs have not called for Sam Doe to go?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_roster_nothing_is_listed()
    {
        await using var desk = await OpenAsync();

        var text = await desk.SayAsync("which bishops have not called for Sam Doe to go?");

        Assert.Contains("calls, not silences", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Coe", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What share of Labour MPs have called for Sam Doe to go?")]
    [InlineData("how many Labour MPs of how many want Sam Doe out")]
    [InlineData("how many labour mps have called for Sam Doe to go?")]
    public async Task A_part_of_a_roster_is_told_as_that(string question)
    {
        await using var desk = await OpenAsync();

        Assert.Contains("1 of 403 Labour MPs (0.2 %)", await desk.SayAsync(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_nobody_knows_how_many_is_refused_and_the_number_is_told()
    {
        await using var desk = await OpenAsync();

        var text = await desk.SayAsync("what percentage of councillors have called for Sam Doe to go?");

        Assert.Contains("I know no roster of them", text, StringComparison.Ordinal);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(Settings);
        var story = A.Story("Jo Roe said that Sam Doe must go now.");
        await desk.TakeAsync(story, A.Call(story, "Jo Roe", "Sam Doe", "must go now", role: "MP for Harbour", party: "Labour"));
        return desk;
    }
}
