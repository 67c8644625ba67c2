using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Inbox;

public abstract class InboxStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Now = A.Moment;
    private static readonly DateTimeOffset Held = Now.AddSeconds(20);

    [Fact]
    public async Task What_is_kept_comes_back_whole_after_a_restart()
    {
        await AddAsync([Said("m1", body: "{\"text\":\"“who”\\n\"}")], "one", Now, Held);
        await ReopenAsync();

        var left = Assert.Single(await Record.Inbox.TakeAsync("slack", "two", Held, Held.AddSeconds(20), 10));

        Assert.Equal(("C1", "{\"text\":\"“who”\\n\"}", "m1", Now, 2, null), (left.Conversation, left.Body, left.Key, left.ReceivedAt, left.Tries, left.Progress));
    }

    [Fact]
    public async Task The_same_under_either_name_is_kept_once()
    {
        var first = await AddAsync([Said("event:1", "message:1"), Said("event:1", "message:1"), Said("event:2", "message:1")], "one", Now, Held);
        var again = await AddAsync([Said("event:1"), Said("event:3", "message:1"), Said("event:4")], "two", Now, Held);

        Assert.Equal([true, false, false], first.Select(n => n is not null));
        Assert.Equal([false, false, true], again.Select(n => n is not null));
    }

    [Fact]
    public async Task What_is_done_is_still_known_until_it_is_forgotten()
    {
        var number = Assert.Single(await AddAsync([Said("m1")], "one", Now, Held))!.Value;
        await Record.Inbox.WriteAsync(new([], [], [number]), "one", Now, Held);

        await Record.Inbox.ForgetAsync("slack", Now);
        Assert.Null(Assert.Single(await AddAsync([Said("m1")], "one", Now, Held)));
        Assert.Empty(await Record.Inbox.TakeAsync("slack", "two", Now.AddDays(1), Now.AddDays(2), 10));

        await Record.Inbox.ForgetAsync("slack", Now.AddSeconds(1));
        Assert.NotNull(Assert.Single(await AddAsync([Said("m1")], "one", Now, Held)));
    }

    [Fact]
    public async Task Surfaces_do_not_see_each_others_arrivals()
    {
        await AddAsync([Said("m1"), Said("m1") with { Surface = "teams" }], "one", Now, Held);

        Assert.Single(await Record.Inbox.TakeAsync("teams", "two", Held, Held, 10));
        Assert.Single(await Record.Inbox.TakeAsync("slack", "two", Held, Held, 10));
    }

    [Fact]
    public async Task What_a_living_host_works_on_is_its_own()
    {
        await AddAsync([Said("m1"), Said("m2")], "one", Now, Held);
        await Record.Inbox.HoldAsync("slack", "one", Held.AddSeconds(60));

        Assert.Empty(await Record.Inbox.TakeAsync("slack", "two", Held, Held, 10));
        Assert.Empty(await Record.Inbox.TakeAsync("slack", "one", Held.AddSeconds(60), Held, 10));

        await Record.Inbox.HoldAsync("slack", "one", Held);
        Assert.Equal(["m1", "m2"], (await Record.Inbox.TakeAsync("slack", "two", Held, Held.AddSeconds(20), 10)).Select(a => a.Key));
        Assert.Empty(await Record.Inbox.TakeAsync("slack", "three", Held, Held, 10));
    }

    [Fact]
    public async Task What_was_noted_and_put_back_is_found_by_the_next_try()
    {
        var number = Assert.Single(await AddAsync([Said("m1")], "one", Now, Held))!.Value;
        await Record.Inbox.WriteAsync(new([], [(number, "about to post")], []), "one", Now, Held);
        await Record.Inbox.PutBackAsync(number, Now.AddSeconds(10));

        Assert.Empty(await Record.Inbox.TakeAsync("slack", "one", Now.AddSeconds(9), Held, 10));
        var again = Assert.Single(await Record.Inbox.TakeAsync("slack", "one", Now.AddSeconds(10), Held, 10));
        Assert.Equal(("about to post", 2), (again.Progress, again.Tries));
    }

    [Fact]
    public async Task A_large_batch_keeps_its_order_and_its_numbers()
    {
        var numbers = await AddAsync([.. Enumerable.Range(0, 450).Select(i => Said($"m{i % 400}"))], "one", Now, Held);

        Assert.Equal(400, numbers.Take(400).OfType<long>().Distinct().Count());
        Assert.All(numbers.Skip(400), Assert.Null);
        Assert.Equal(numbers.Take(5), (await Record.Inbox.TakeAsync("slack", "two", Held, Held, 5)).Select(a => (long?)a.Number));
    }

    [Fact]
    public async Task What_came_what_was_noted_and_what_is_done_goes_in_together_or_not_at_all()
    {
        var numbers = await AddAsync([Said("m1"), Said("m2")], "one", Now, Held);
        var written = await Record.Inbox.WriteAsync(new([Said("m3"), Said("m1")], [(numbers[0]!.Value, "half way")], [numbers[1]!.Value]), "one", Now, Held);

        Assert.Equal([true, false], written.Select(n => n is not null));
        var left = await Record.Inbox.TakeAsync("slack", "two", Held, Held.AddSeconds(20), 10);
        Assert.Equal([("m1", "half way"), ("m3", null)], left.Select(a => (a.Key, a.Progress)));

        await Assert.ThrowsAnyAsync<Exception>(() => Record.Inbox.WriteAsync(new([Said("m4") with { Conversation = null! }, Said("m5")], [], [numbers[0]!.Value]), "one", Now, Held));
        Assert.Equal(["m1", "m3"], (await Record.Inbox.TakeAsync("slack", "three", Held.AddSeconds(20), Held.AddSeconds(40), 10)).Select(a => a.Key));
    }

    [Fact]
    public async Task A_conversation_is_known_until_it_is_forgotten_and_to_its_surface_alone()
    {
        var number = Assert.Single(await AddAsync([Said("m1")], "one", Now, Held))!.Value;
        Assert.True(await Record.Inbox.KnowsAsync("slack", "C1"));
        Assert.False(await Record.Inbox.KnowsAsync("slack", "C2"));
        Assert.False(await Record.Inbox.KnowsAsync("teams", "C1"));

        await Record.Inbox.WriteAsync(new([], [], [number]), "one", Now, Held);
        Assert.True(await Record.Inbox.KnowsAsync("slack", "C1"));
        await Record.Inbox.ForgetAsync("slack", Now.AddSeconds(1));
        Assert.False(await Record.Inbox.KnowsAsync("slack", "C1"));
    }

    private Task<IReadOnlyList<long?>> AddAsync(IReadOnlyList<Arrival> arrivals, string host, DateTimeOffset now, DateTimeOffset until) =>
        Record.Inbox.WriteAsync(new(arrivals, [], []), host, now, until);

    private static Arrival Said(string key, string? second = null, string body = "{}") => new("slack", "C1", body, key, second);
}
