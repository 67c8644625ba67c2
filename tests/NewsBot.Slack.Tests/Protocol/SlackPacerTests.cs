using NewsBot.Slack.Protocol;
using NewsBot.Testing;

namespace NewsBot.Slack.Tests.Protocol;

public class SlackPacerTests
{
    private readonly ManualClock _clock = new(A.Moment);
    private readonly SlackPacer _pacer;

    public SlackPacerTests() => _pacer = new(_clock);

    [Fact]
    public void A_channel_takes_a_few_at_once_and_then_one_a_second()
    {
        var waits = Enumerable.Range(0, 6).Select(_ => Wait("C1").TotalSeconds);

        Assert.Equal([0, 0, 0, 1, 2, 3], waits);
    }

    [Fact]
    public void Another_channel_another_workspace_and_another_method_do_not_wait()
    {
        for (var i = 0; i < 10; i++)
        {
            Wait("C1");
        }

        Assert.Equal(TimeSpan.Zero, Wait("C2"));
        Assert.Equal(TimeSpan.Zero, _pacer.Reserve("chat.postMessage", "T2", "C1", TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.Zero, _pacer.Reserve("views.open", "T1", null, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void What_Slack_asks_for_holds_up_that_method_in_that_workspace_alone()
    {
        _pacer.Hold("chat.update", "T1", TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), _pacer.Reserve("chat.update", "T1", null, TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.Zero, _pacer.Reserve("chat.update", "T2", null, TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.Zero, Wait("C1"));

        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, _pacer.Reserve("chat.update", "T1", null, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Who_has_no_patience_is_told_how_long_it_would_take_and_takes_no_place()
    {
        for (var i = 0; i < 5; i++)
        {
            Wait("C1");
        }

        Assert.Equal(TimeSpan.FromSeconds(3), _pacer.Reserve("chat.postMessage", "T1", "C1", TimeSpan.FromSeconds(2)));
        Assert.Equal(TimeSpan.FromSeconds(3), Wait("C1"));
    }

    [Fact]
    public void Over_an_hour_no_tier_is_overrun()
    {
        var made = 0;
        for (var second = 0; second < 3600; second++)
        {
            while (_pacer.Reserve("chat.update", "T1", null, TimeSpan.Zero) == TimeSpan.Zero)
            {
                made++;
            }

            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(made, (50 * 60) - 60, (50 * 60) + 25);
    }

    private TimeSpan Wait(string channel) => _pacer.Reserve("chat.postMessage", "T1", channel, TimeSpan.FromMinutes(1));
}
