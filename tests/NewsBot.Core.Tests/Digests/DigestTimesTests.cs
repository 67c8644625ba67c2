using NewsBot.Core.Digests;

namespace NewsBot.Core.Tests.Digests;

public sealed class DigestTimesTests
{
    private static readonly HashSet<DayOfWeek> Daily = [.. Enum.GetValues<DayOfWeek>()];

    [Fact]
    public void The_next_slot_is_on_the_wall_clock_of_the_zone()
    {
        var times = new DigestTimes([new(7, 30), new(17, 30)], Daily, "Europe/London");

        Assert.Equal(At("2025-06-02T06:30Z"), times.Next(At("2025-06-02T05:00Z")).At);
        Assert.Equal(At("2025-06-02T16:30Z"), times.Next(At("2025-06-02T06:30Z")).At);
        Assert.Equal("2025-06-02T07:30", times.Latest(At("2025-06-02T06:30Z")).Label);
    }

    [Fact]
    public void Weekends_are_left_out_where_only_weekdays_are_asked_for()
    {
        var times = new DigestTimes([new(7, 30)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "UTC");

        Assert.Equal(At("2025-06-09T07:30Z"), times.Next(At("2025-06-02T08:00Z")).At);
        Assert.Equal(At("2025-06-02T07:30Z"), times.Latest(At("2025-06-08T08:00Z")).At);
    }

    [Fact]
    public void A_slot_that_the_clock_jumps_over_runs_at_the_first_minute_after_the_gap()
    {
        var times = new DigestTimes([new(1, 30)], Daily, "Europe/London");

        Assert.Equal(At("2025-03-30T01:00Z"), times.Next(At("2025-03-30T00:00Z")).At);
        // Lord Howe moves by half an hour: 02:00 becomes 02:30, so 02:15 is never shown.
        Assert.Equal(
            At("2025-10-04T15:30Z"),
            new DigestTimes([new(2, 15)], Daily, "Australia/Lord_Howe").Next(At("2025-10-04T12:00Z")).At);
    }

    [Fact]
    public void A_slot_that_the_clock_shows_twice_runs_once()
    {
        var times = new DigestTimes([new(1, 30)], Daily, "Europe/London");
        var first = times.Next(At("2025-10-25T23:00Z"));

        Assert.Equal(At("2025-10-26T00:30Z"), first.At);
        Assert.Equal(At("2025-10-27T01:30Z"), times.Next(first.At).At);
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kathmandu")]
    public void A_year_has_one_slot_for_each_local_day(string zone)
    {
        var times = new DigestTimes([new(1, 30)], Daily, zone);
        var labels = new List<string>();
        for (var slot = times.Next(At("2025-01-01T12:00Z")); slot.At < At("2026-01-01T12:00Z"); slot = times.Next(slot.At))
        {
            labels.Add(slot.Label);
        }

        Assert.Equal(365, labels.Distinct().Count());
        Assert.Equal(365, labels.Count);
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
