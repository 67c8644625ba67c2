using Microsoft.Extensions.Options;
using NewsBot.Teams.Protocol;
using NewsBot.Testing;

namespace NewsBot.Teams.Tests.Protocol;

public class SendPaceTests
{
    private readonly ManualClock _clock = new(A.Moment);

    [Fact]
    public async Task One_conversation_is_kept_under_every_limit_and_in_order()
    {
        var sent = await SendAsync(400, _ => "19:news");

        foreach (var (span, most) in new[] { (1, 7), (2, 8), (30, 60), (3600, 1800) })
        {
            Assert.All(sent, at => Assert.True(sent.Count(o => o >= at && o < at + TimeSpan.FromSeconds(span)) <= most));
        }

        Assert.Equal(sent.Order(), sent);
    }

    [Fact]
    public async Task All_conversations_together_are_kept_under_the_apps_limit()
    {
        var sent = await SendAsync(300, n => $"19:{n}");

        Assert.All(sent, at => Assert.True(sent.Count(o => o >= at && o < at + TimeSpan.FromSeconds(1)) <= 50));
        Assert.True(sent[^1] - sent[0] < TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void A_pause_that_the_service_asks_for_holds_that_conversation_alone()
    {
        var pace = new SendPace(_clock, Options.Create(new TeamsOptions()));
        pace.Hold("19:news", TimeSpan.FromSeconds(20));

        var held = pace.WaitAsync("19:news");
        Assert.True(pace.WaitAsync("19:sport").IsCompletedSuccessfully);
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(held.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(SpinWait.SpinUntil(() => held.IsCompletedSuccessfully, TimeSpan.FromSeconds(10)));
    }

    private async Task<IReadOnlyList<DateTimeOffset>> SendAsync(int count, Func<int, string> conversation)
    {
        var pace = new SendPace(_clock, Options.Create(new TeamsOptions()));
        var sent = new List<DateTimeOffset>();
        for (var n = 0; n < count; n++)
        {
            var wait = pace.WaitAsync(conversation(n));
            while (!wait.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }

            sent.Add(_clock.GetUtcNow());
        }

        return sent;
    }
}
