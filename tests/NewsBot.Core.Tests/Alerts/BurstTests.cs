using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Alerts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Tests.Deliveries;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Alerts;

/// <summary>Many calls within a minute into many channels. NEWSBOT_BURST=500x200 runs the long form.</summary>
public sealed class BurstTests(ITestOutputHelper output)
{
    private static readonly DigestTimes Noon = new([new(23, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC");

    private static readonly int[] Size = [.. (Environment.GetEnvironmentVariable("NEWSBOT_BURST") ?? "30x6").Split('x').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    [Fact]
    public async Task A_burst_stays_within_the_paces_and_is_told_in_minutes()
    {
        var (calls, channels) = (Size[0], Size[1]);
        await using var desk = await Desk.OpenAsync();
        var surface = new ScriptedSurface { Pace = new(TimeSpan.FromSeconds(1.05), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1.3)) };
        var sent = new List<(ChatChannel Channel, DateTimeOffset At)>();
        surface.Before = channel =>
        {
            lock (sent)
            {
                sent.Add((channel, desk.Clock.GetUtcNow()));
            }

            return Task.CompletedTask;
        };
        var sender = new DeliverySender(desk.The<IDeliveryStore>(), [surface], desk.The<NoticeBoard>(), desk.Clock, NullLogger<DeliverySender>.Instance);
        for (var n = 0; n < channels; n++)
        {
            await desk.The<IDigestStore>().SubscribeAsync(
                new(new("test:W1"), "test", $"c{n}"), null, Noon, false, desk.Clock.GetUtcNow(), new() { Instant = true, Digest = false });
        }

        desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await desk.The<DigestPlanner>().PlanAsync();
        while ((await desk.The<IDeliveryStore>().CountAsync(A.Moment.AddDays(-1))).Owed > 0)
        {
            await sender.SendOwedAsync();
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        sent.Clear();
        surface.Calls.Clear();
        var began = desk.Clock.GetUtcNow();
        for (var second = 0; second < 60; second++)
        {
            for (var n = calls * second / 60; n < calls * (second + 1) / 60; n++)
            {
                var words = $"she must go, said number {n}";
                var story = A.Story($"“{words},” said {InventedNames.Of(n)} about the dam.", words, published: desk.Clock.GetUtcNow());
                await desk.TakeNowAsync(story, A.Call(story, InventedNames.Of(n), "Mary Quill", words));
            }

            await TickAsync(second % 4 == 0);
        }

        for (var second = 0; second < 1_200 && (second < 150 || (await desk.The<IDeliveryStore>().CountAsync(A.Moment.AddDays(-1))).Owed > 0); second++)
        {
            await TickAsync(second % 15 == 0);
        }

        var took = sent.Max(s => s.At) - began;
        output.WriteLine($"{calls} calls into {channels} channels: {sent.Count} messages in {took.TotalSeconds:0} s of the clock, at most {sent.GroupBy(s => s.At).Max(g => g.Count())} in a second");
        Assert.Equal(0, (await desk.The<IDeliveryStore>().CountAsync(A.Moment.AddDays(-1))).Owed);
        Assert.All(sent.GroupBy(s => (s.Channel, s.At)), g => Assert.Single(g));
        Assert.All(sent.GroupBy(s => s.At), g => Assert.InRange(g.Count(), 1, 5));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMinutes(15));
        Assert.All(
            Enumerable.Range(0, channels),
            n => Assert.Contains(surface.Calls, c => c.Channel.Address == $"c{n}" && c.Words.Contains($"now {calls} named explicit callers", StringComparison.OrdinalIgnoreCase)));

        async Task TickAsync(bool plans)
        {
            if (plans)
            {
                await desk.The<AlertPlanner>().PlanAsync();
            }

            await sender.SendOwedAsync();
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
