using System.Text.Json;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Protocol;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Handlers;

/// <summary>What a host that was killed had begun, done by the next.</summary>
public sealed class InterruptedWorkTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered()
    {
        await LeaveAsync("who Jo Roe", progress: null);

        Assert.StartsWith("said: who Jo Roe\n", (await NextAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_not_begun_is_made()
    {
        await LeaveAsync("follow everyone", progress: null);

        Assert.StartsWith("said: follow everyone\n", (await NextAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_begun_is_not_made_twice_and_its_sayer_is_told()
    {
        await LeaveAsync("follow everyone", progress: "begun");

        Assert.Contains("It may have been done or not", (await NextAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_sent_is_sent_as_it_was()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            _host.Teams.AnswerNext(503, "");
        }

        await _host.PostAsync(ActivityJson.Personal(_host.Teams.ServiceUrl, "follow everyone"));

        Assert.StartsWith("said: follow everyone\n", (await NextAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(1, _host.Conversation.Asked);
    }

    private async Task LeaveAsync(string words, string? progress)
    {
        var store = _host.Get<IInboxStore>();
        var work = new TeamsWork
        {
            Kind = WorkKind.Said,
            Tenant = TeamsDouble.Tenant,
            ServiceUrl = _host.Teams.ServiceUrl,
            Conversation = "a:personal",
            Place = "a:personal",
            Type = "personal",
            Person = "11aa",
            Text = words,
        };
        var number = Assert.Single(await store.WriteAsync(
            new([new("teams", "a:personal", JsonSerializer.Serialize(work, TeamsJson.Default.TeamsWork), "left")], [], []), "killed", A.Moment, A.Moment))!.Value;
        if (progress is not null)
        {
            await store.WriteAsync(new([], [(number, progress)], []), "killed", A.Moment, A.Moment);
        }
    }

    // The next look at what nobody works on, and every wait before a new try, come by the clock.
    private async Task<TeamsPost> NextAsync()
    {
        for (var i = 0; i < 500 && !_host.Teams.HasPosts; i++)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        return await _host.Teams.NextPostAsync();
    }
}
