using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Workspaces;

public class OnceOnlyTests
{
    private readonly ManualClock _clock = new(A.Moment);

    [Fact]
    public void A_key_can_be_claimed_once()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 10);

        Assert.True(once.TryClaim("a"));
        Assert.False(once.TryClaim("a"));
    }

    [Fact]
    public void One_known_key_refuses_all_and_claims_none()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 10);
        once.TryClaim("a");

        Assert.False(once.TryClaim("b", "a"));
        Assert.True(once.TryClaim("b"));
    }

    [Fact]
    public void A_key_given_back_can_be_claimed_again_and_stays_claimed()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 10);
        once.TryClaim("a");
        once.Release("a");
        _clock.Advance(TimeSpan.FromMinutes(59));

        Assert.True(once.TryClaim("a"));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(once.TryClaim("a"));
    }

    [Fact]
    public void A_key_is_forgotten_after_its_time()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 10);
        once.TryClaim("a");
        _clock.Advance(TimeSpan.FromMinutes(60));
        Assert.False(once.TryClaim("a"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(once.TryClaim("a"));
    }

    [Fact]
    public void The_oldest_key_gives_way_when_there_is_no_room()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 3);
        foreach (var key in new[] { "a", "b", "c", "d" })
        {
            Assert.True(once.TryClaim(key));
        }

        Assert.False(once.TryClaim("d"));
        Assert.True(once.TryClaim("a"));
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_the_key()
    {
        var once = new OnceOnly(_clock, TimeSpan.FromHours(1), 100);

        var claims = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => once.TryClaim("a"))));

        Assert.Single(claims, claimed => claimed);
    }
}
