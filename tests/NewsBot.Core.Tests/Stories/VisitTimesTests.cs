using System.ComponentModel.DataAnnotations;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories.Versions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Stories;

public sealed class VisitTimesTests
{
    [Fact]
    public void The_next_visit_is_the_first_of_the_schedule_that_is_still_to_come()
    {
        var times = new VisitTimes("6h, 30m,2d");
        Assert.Equal(A.Moment.AddMinutes(30), times.Next(A.Moment, A.Moment));
        Assert.Equal(A.Moment.AddDays(2), times.Next(A.Moment, A.Moment.AddDays(1)));
        Assert.Null(times.Next(A.Moment, A.Moment.AddDays(2)));
    }

    [Fact]
    public void After_trouble_it_is_tried_sooner_and_not_for_ever()
    {
        var times = new VisitTimes("3d");
        var late = A.Moment.AddDays(4);
        Assert.Equal(A.Moment.AddHours(1), times.AfterFailure(A.Moment, A.Moment, 1));
        Assert.Equal(late.AddHours(16), times.AfterFailure(A.Moment, late, 5));
        Assert.Null(times.AfterFailure(A.Moment, late, 6));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1h,6h,1d,3d,7d", true)]
    [InlineData(" 90 s , 2m ", true)]
    [InlineData("1h,,2h", false)]
    [InlineData("soon", false)]
    [InlineData("-1h", false)]
    [InlineData("99999d", false)]
    public void The_setting_takes_spans_split_by_commas_and_nothing_else(string revisits, bool isRight)
    {
        var options = new WatchOptions { Revisits = revisits };
        Assert.Equal(isRight, Validator.TryValidateObject(options, new(options), null, validateAllProperties: true));
        Assert.Equal(revisits.Length == 0, isRight && new VisitTimes(revisits).Never);
    }
}
