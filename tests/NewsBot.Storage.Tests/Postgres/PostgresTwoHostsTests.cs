using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresTwoHostsTests() : TwoHostsContract(new PostgresTestDatabase())
{
    [Fact]
    public async Task A_host_whose_clock_is_behind_dates_nothing_before_what_another_wrote()
    {
        await using var second = await OpenAsync();
        var ahead = A.Moment.AddMinutes(2);
        await Record.Turn.AloneAsync(ahead, moment => Record.Ledger.RecordAsync(Plain(A.Story(id: "ahead", learntAt: moment))));

        var moment = await second.Turn.AloneAsync(A.Moment, Task.FromResult);

        Assert.Equal(ahead.AddTicks(1), moment);
        Assert.Equal(ahead.AddHours(1), await second.Turn.AloneAsync(ahead.AddHours(1), Task.FromResult));
    }

    [Fact]
    public async Task A_turn_that_wrote_nothing_leaves_no_mark()
    {
        await Record.Turn.AloneAsync(A.Moment.AddHours(1), Task.FromResult);
        Assert.Equal(A.Moment, await Record.Turn.AloneAsync(A.Moment, Task.FromResult));
    }
}
