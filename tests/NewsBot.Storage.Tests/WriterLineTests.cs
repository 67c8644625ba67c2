namespace NewsBot.Storage.Tests;

public class WriterLineTests
{
    private readonly WriterLine _line = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Who_is_urgent_waits_for_one_other_at_most_and_the_others_are_not_held_up_for_ever()
    {
        await _line.EnterAsync(isUrgent: false, CancellationToken.None);
        Task[] all = [.. new[] { "a", "b", "c" }.Select(n => StandAsync(n, isUrgent: false)), .. new[] { "U1", "U2" }.Select(n => StandAsync(n, isUrgent: true))];
        _line.Leave();
        await Task.WhenAll(all);

        Assert.Equal(["U1", "a", "U2", "b", "c"], _order);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_passed_over()
    {
        using var stop = new CancellationTokenSource();
        await _line.EnterAsync(isUrgent: true, CancellationToken.None);
        var impatient = _line.EnterAsync(isUrgent: false, stop.Token);
        var next = StandAsync("next", isUrgent: false);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _line.Leave();
        await next;

        await _line.EnterAsync(isUrgent: false, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task StandAsync(string name, bool isUrgent)
    {
        await _line.EnterAsync(isUrgent, CancellationToken.None);
        _order.Add(name);
        _line.Leave();
    }
}
