using NewsBot.Core.Commands;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Tests.Messages;

public sealed class FormLineTests
{
    [Fact]
    public void Each_value_goes_behind_its_key_in_quotation_marks() => Assert.Equal(
        "reclass C12 class:\"timetable\" reason:\"she set a date\" \"Ann Doe\"",
        FormLine.Of("reclass C12", [new("class", "timetable"), new("reason", " she  set\na date "), new("", "Ann Doe"), new("share", "")]));

    [Theory]
    [InlineData("x\" reason:\"y")]
    [InlineData("x” class:“explicit")]
    [InlineData("x\n\nreject C1")]
    public void A_value_cannot_become_another_filter(string value)
    {
        var line = CommandLine.Parse(FormLine.Of("hold C1", [new("reason", value)]));

        Assert.Equal(["hold", "C1"], line.Words);
        Assert.Equal("reason", Assert.Single(line.Filters).Key);
    }

    [Fact]
    public void A_key_that_is_no_key_is_left_away() => Assert.Equal("hold C1", FormLine.Of("hold C1", [new("rea son", "x"), new("a:b", "y")]));

    [Fact]
    public void A_form_can_be_said_where_nothing_can_be_filled_in() => Assert.Equal(
        "hold C1 reason:… [at:HH:mm] [<whom>]",
        FormLine.Spoken(new("hold C1", [new TextField("reason", "Reason"), new TimeField("at", "When", IsNeeded: false), new TextField("", "Whom", IsNeeded: false)], "Hold")));
}
