using System.Text.RegularExpressions;
using NewsBot.Core.Feeds;

namespace NewsBot.Core.Tests.Commands;

public sealed class ConfirmationTests
{
    [Fact]
    public async Task A_feed_is_removed_once_its_removal_is_confirmed()
    {
        await using var desk = await OpenAsync();
        var asked = await desk.SayAsync("feeds remove f1");

        Assert.Contains("This ends reading F1 Harbour Echo", asked, StringComparison.Ordinal);
        Assert.Single(await desk.The<IFeedStore>().ListAsync());
        Assert.Contains("Removed F1 Harbour Echo.", await desk.SayAsync(Yes(asked)), StringComparison.Ordinal);
        Assert.Empty(await desk.The<IFeedStore>().ListAsync());
    }

    [Fact]
    public async Task A_question_is_closed_after_ten_minutes_and_asked_anew()
    {
        await using var desk = await OpenAsync();
        var yes = Yes(await desk.SayAsync("feeds remove F1"));
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
        var again = await desk.SayAsync(yes);

        Assert.StartsWith("Nothing was changed: that question is no longer open", again, StringComparison.Ordinal);
        Assert.Single(await desk.The<IFeedStore>().ListAsync());
        Assert.StartsWith("Removed", await desk.SayAsync(Yes(again)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bo", "local", "feeds remove F1")]
    [InlineData("Ann", "slack:T1", "feeds remove F1")]
    [InlineData("Ann", "local", "feeds remove F2")]
    public async Task A_yes_holds_for_who_was_asked_and_what_was_asked_only(string person, string workspace, string line)
    {
        await using var desk = await OpenAsync();
        await desk.SayAsync("feeds add Shore Post https://shore-post.test/rss anyway");
        var code = Regex.Match(await desk.SayAsync("feeds remove F1"), "confirm:[0-9a-z-]+").Value;

        Assert.StartsWith("Nothing was changed", await desk.SayAsync($"{line} {code}", person, workspace), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.The<IFeedStore>().ListAsync()).Count);
    }

    [Theory]
    [InlineData("confirm:yes")]
    [InlineData("confirm:-1-x")]
    [InlineData("confirm:99999999999999999999-x")]
    [InlineData("confirm:1-2-3")]
    public async Task A_made_up_code_confirms_nothing(string code)
    {
        await using var desk = await OpenAsync();

        Assert.StartsWith("Nothing was changed", await desk.SayAsync($"feeds remove F1 {code}"), StringComparison.Ordinal);
        Assert.Single(await desk.The<IFeedStore>().ListAsync());
    }

    private static string Yes(string asked) => Regex.Match(asked, "feeds remove [Ff]1 confirm:[0-9a-z-]+").Value;

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SayAsync("feeds add Harbour Echo https://harbour-echo.test/rss anyway");
        return desk;
    }
}
