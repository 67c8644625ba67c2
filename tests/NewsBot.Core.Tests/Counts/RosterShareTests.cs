using NewsBot.Core.Counts;
using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Tests.Counts;

public sealed class RosterShareTests
{
    [Theory]
    [InlineData(0.2, 403, 81)]
    [InlineData(0.2, 405, 81)]
    [InlineData(0.2, 406, 82)]
    [InlineData(0.15, 100, 15)]
    [InlineData(0.1, 30, 3)]
    [InlineData(0.001, 5, 1)]
    [InlineData(1, 403, 403)]
    public void A_share_of_people_is_rounded_up_to_whole_people(double share, int size, int number) =>
        Assert.Equal(number, Threshold.ShareOf((decimal)share, size));

    [Theory]
    [InlineData(41, 403, "10.2 %")]
    [InlineData(1, 8, "12.5 %")]
    [InlineData(1, 80, "1.3 %")]
    [InlineData(403, 403, "100 %")]
    [InlineData(9_999, 10_000, "over 99.9 %")]
    [InlineData(1, 10_000, "under 0.1 %")]
    [InlineData(0, 403, "0 %")]
    public void Percent_have_one_decimal_and_never_say_all_or_none_of_some(int callers, int size, string percent) =>
        Assert.Equal(percent, new RosterShare(Roster(size), callers).Percent);

    [Fact]
    public void What_is_missing_to_a_threshold_is_told_and_so_is_that_it_is_reached()
    {
        var roster = Roster(403, new Threshold("needed to nominate", 81), new Threshold("make a vote", 41));

        Assert.Equal(
            "41 of 403 Harbour MPs (10.2 %); 81 needed to nominate: 40 more; 41 make a vote: reached", new RosterShare(roster, 41).ToString());
    }

    [Fact]
    public void More_callers_than_members_give_no_share() =>
        Assert.DoesNotContain("%", new RosterShare(Roster(3), 4).ToString(), StringComparison.Ordinal);

    private static Roster Roster(int size, params Threshold[] thresholds) =>
        new("Harbour MPs", "Harbour", RoleKind.Mp, size, new(2024, 7, 5), null, new("https://harbour-echo.test/roster"), thresholds);
}
