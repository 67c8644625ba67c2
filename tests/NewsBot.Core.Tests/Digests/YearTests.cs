using System.Globalization;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Tests.Digests;

/// <summary>
/// A whole year under the test clock: for each channel, local date and slot exactly one delivery. NEWSBOT_YEAR=1000 runs it with a thousand
/// standing orders in twenty-five zones; the short form has one in each of the zones whose clocks do what is least expected.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private static readonly string[] Zones =
    [
        "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Europe/Dublin", "Europe/Berlin", "America/St_Johns",
        "America/Sao_Paulo", "America/Los_Angeles", "Africa/Cairo", "Africa/Casablanca", "Asia/Kolkata", "Asia/Tehran", "Asia/Tokyo", "Australia/Adelaide",
        "Australia/Sydney", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "America/Havana", "Asia/Beirut", "America/Santiago",
        "Atlantic/Azores", "Etc/UTC",
    ];

    /// <summary>The first is one that some clocks jump over and others show twice.</summary>
    private static readonly TimeOnly[] Times = [new(1, 45), new(7, 30), new(0, 0), new(2, 15)];

    private static readonly int Orders =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_YEAR"), CultureInfo.InvariantCulture, out var orders) ? orders : 6;

    [Theory]
    [InlineData("Europe/London", 2026)]
    [InlineData("America/New_York", 2026)]
    [InlineData("Australia/Lord_Howe", 2026)]
    [InlineData("Pacific/Apia", 2026)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("Asia/Kathmandu", 2026)]
    public void In_a_year_each_slot_of_each_local_day_comes_once(string zone, int year)
    {
        // Times that clocks jump over or show twice somewhere, and an ordinary one.
        var times = new DigestTimes([new(0, 0), new(1, 30), new(2, 0), new(2, 15), new(2, 30), new(7, 30), new(23, 59)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), zone);
        var here = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var (from, until) = (new DateTimeOffset(year, 1, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(year, 12, 31, 12, 0, 0, TimeSpan.Zero));
        var seen = new List<DigestSlot>();
        for (var slot = times.Next(from); slot.At <= until; slot = times.Next(slot.At))
        {
            Assert.True(seen.Count == 0 || slot.At > seen[^1].At);
            seen.Add(slot);
        }

        // What the wall clock shows is the judge, not the arithmetic that made the slots.
        var days = new HashSet<DateOnly>();
        for (var hour = from; hour <= until; hour = hour.AddHours(1))
        {
            days.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hour, here).DateTime));
        }

        var whole = days.Order().Skip(1).SkipLast(1).ToArray();
        var labels = seen.Where(s => s.Day >= whole[0] && s.Day <= whole[^1]).Select(s => s.Label).ToArray();
        var expected = whole.SelectMany(d => times.Slots, (d, t) => string.Create(CultureInfo.InvariantCulture, $"{d:yyyy-MM-dd}T{t:HH:mm}")).Order(StringComparer.Ordinal).ToArray();

        // Two slots within one gap fall on one moment; the planner, which looks at the latest, makes one digest of them.
        Assert.Equal(labels.Distinct(), labels);
        Assert.Empty(labels.Except(expected));
        var merged = expected.Except(labels).ToArray();
        Assert.All(merged, m => Assert.True(IsInAGap(m, here), m));
        Assert.All(seen, s => Assert.True(
            TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(s.At, here).DateTime) == s.Time || here.IsInvalidTime(s.Day.ToDateTime(s.Time)), s.Label));
    }

    [Fact]
    public async Task A_year_of_orders_in_many_zones_is_one_delivery_for_each_channel_date_and_slot()
    {
        await using var desk = await Desk.OpenAsync();
        var start = desk.Clock.GetUtcNow();
        var store = desk.The<IDigestStore>();
        for (var n = 0; n < Orders; n++)
        {
            var times = new DigestTimes([Times[n / Zones.Length % Times.Length]], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), Zones[n % Zones.Length]);
            await store.SubscribeAsync(new(new($"test:W{n % 10}"), "test", $"c{n}"), null, times, sayWhenEmpty: true, start);
        }

        var planner = desk.The<DigestPlanner>();
        desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await planner.PlanAsync();
        var orders = await store.SubscriptionsAsync();
        var clockStarts = desk.Clock.GetUtcNow();
        var end = clockStarts.AddDays(365);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        // The moments at which anything may be due, each with a look before, at, and after it: a planner that runs late and often.
        var moments = orders.SelectMany(o => Slots(o.Times, clockStarts, end)).Select(s => s.At).Distinct().Order().ToArray();
        foreach (var moment in moments)
        {
            if (moment > desk.Clock.GetUtcNow())
            {
                desk.Clock.Advance(moment - desk.Clock.GetUtcNow());
            }

            await planner.PlanAsync();
        }

        var expected = orders.SelectMany(o => Slots(o.Times, clockStarts, end).Select(s => $"{o.Id}/{s.Label}")).ToHashSet(StringComparer.Ordinal);
        var written = (await desk.The<IDeliveryStore>().SearchAsync(new(int.MaxValue))).Where(d => !d.Key.EndsWith("/first", StringComparison.Ordinal)).Select(d => d.Key).ToArray();
        output.WriteLine($"{orders.Count} orders, {moments.Length} moments, {written.Length} deliveries in {watch.Elapsed.TotalSeconds:0} s");
        Assert.Equal(expected.Count, written.Length);
        Assert.Empty(expected.Except(written));
    }

    private static IEnumerable<DigestSlot> Slots(DigestTimes times, DateTimeOffset after, DateTimeOffset until)
    {
        for (var slot = times.Next(after); slot.At <= until; slot = times.Next(slot.At))
        {
            yield return slot;
        }
    }

    private static bool IsInAGap(string label, TimeZoneInfo zone) =>
        zone.IsInvalidTime(DateTime.ParseExact(label, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))
        || zone.IsInvalidTime(DateTime.ParseExact(label, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).AddMinutes(-30))
        || zone.IsInvalidTime(DateTime.ParseExact(label, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).AddMinutes(-60));
}
