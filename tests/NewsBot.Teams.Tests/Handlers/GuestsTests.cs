namespace NewsBot.Teams.Tests.Handlers;

/// <summary>Guests of the organisation ask, and change nothing.</summary>
public sealed class GuestsTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("follow everyone")]
    [InlineData("feeds remove F3")]
    [InlineData("confirm C12")]
    public async Task A_guest_who_would_change_something_is_told_why_not(string words)
    {
        _host.Teams.Guests.Add("29:person");
        await SayAsync(words);

        Assert.Contains("guests of this organisation may ask the record, but not change it", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(0, _host.Conversation.Asked);
    }

    [Theory]
    [InlineData("who wants the mayor gone?")]
    [InlineData("hold on, who wants the mayor gone?")]
    [InlineData("timeline Jo Roe")]
    [InlineData("not \"Harbour cabinet\" Jo Roe")]
    [InlineData("export Jo Roe")]
    [InlineData("preview")]
    public async Task A_guest_may_ask(string words)
    {
        _host.Teams.Guests.Add("29:person");
        await SayAsync(words);

        Assert.StartsWith($"said: {words}\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_changes_things()
    {
        await SayAsync("follow everyone");

        Assert.StartsWith("said: follow everyone\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task While_nobody_says_who_is_a_guest_nothing_is_changed_and_everything_answered(int status)
    {
        _host.Teams.RosterAnswers = status;
        await SayAsync("follow everyone");
        Assert.Contains("was not done: Teams does not say just now", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(0, _host.Conversation.Asked);

        _host.Teams.RosterAnswers = null;
        await SayAsync("follow everyone", id: "2");
        Assert.StartsWith("said: follow everyone\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_roster_nobody_is_a_guest()
    {
        _host.Teams.RosterAnswers = 501;
        await SayAsync("follow everyone");

        Assert.StartsWith("said: follow everyone\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SayAsync(string words, string id = "1") =>
        _host.PostAsync(ActivityJson.InChannel(_host.Teams.ServiceUrl, $"<at>NewsBot</at> {words}", id, ActivityJson.Mention()));
}
