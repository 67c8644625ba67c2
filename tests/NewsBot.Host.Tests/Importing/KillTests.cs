using System.Globalization;
using NewsBot.Testing;

namespace NewsBot.Host.Tests.Importing;

/// <summary>
/// <c>kill -9</c> loses nothing that was acknowledged. <c>tests/kill-9.sh 100</c> does it a hundred times; a seed that failed is given
/// again as <c>NEWSBOT_KILL_SEED</c>.
/// </summary>
[Collection(ImportTests.Name)]
public sealed class KillTests(UndisturbedImport undisturbed) : IDisposable
{
    /// <summary>How a system of the Unix kind tells that signal 9 ended a program.</summary>
    private const int Killed = 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private int _kills, _atWork, _acknowledged, _lost, _doubled, _half;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_outlives_a_kill_at_any_moment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal 9.");
        var rounds = Setting("NEWSBOT_KILL_ROUNDS") ?? 6;
        var seed = Setting("NEWSBOT_KILL_SEED") ?? Random.Shared.Next();
        var random = new Random(seed);
        var records = 0;
        try
        {
            while (_kills < rounds)
            {
                var record = _folder.File($"desk-{++records}.db");
                await KillUntilWholeAsync(record, rounds, random);
                var last = await NewsBotProgram.RunAsync("import", undisturbed.File, "--db", record);
                Assert.True(last.ExitCode == 0, last.Errors);
                await undisturbed.IsInAsync(record);
            }
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"seed {seed}: {_kills} kills of {records} records, {_atWork} of them of an import that had kept more and was not done; "
                + $"{_acknowledged} stories acknowledged, {_lost} lost, {_doubled} doubled, {_half} half");
        }

        Assert.True(_atWork > 0, "No kill hit an import at work: that proves nothing.");
    }

    /// <summary>Starts the import over and over on one record and kills it, until one comes to its end or the kills are enough.</summary>
    private async Task KillUntilWholeAsync(string record, int rounds, Random random)
    {
        int acknowledged = 0, kept = 0;
        while (_kills < rounds)
        {
            await using var import = NewsBotProgram.Start(["import", undisturbed.File, "--db", record]);
            // By turns from the start, which hits the opening of the record too, and from the first new batch.
            while (_kills % 2 == 1 && Acknowledged.In(import.Errors) <= acknowledged && !import.HasEnded)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 1500)), TimeProvider.System);
            await import.KillAsync();
            var end = await import.EndAsync();
            if (end.ExitCode == 0)
            {
                return;
            }

            Assert.True(end.ExitCode == Killed, end.Errors);
            _kills++;
            var now = Acknowledged.In(end.Errors);
            _acknowledged += Math.Max(0, now - acknowledged);
            acknowledged = Math.Max(acknowledged, now);
            var check = await CheckAsync(record, acknowledged);
            (_lost, _doubled, _half) = (_lost + check.Lost, _doubled + check.Doubled, _half + check.Half);
            _atWork += check.Stories > kept && check.Stories < undisturbed.Stories.Count ? 1 : 0;
            kept = check.Stories;
            check.IsRight();
        }
    }

    /// <summary>Looks at a copy: the next import must find the files as the kill left them, not as a look mended them.</summary>
    private async Task<RecordCheck> CheckAsync(string record, int acknowledged)
    {
        var copy = _folder.File("copy.db");
        foreach (var end in new[] { "", "-wal" })
        {
            File.Delete(copy + end);
            if (File.Exists(record + end))
            {
                File.Copy(record + end, copy + end);
            }
        }

        return File.Exists(copy) ? await RecordCheck.OfAsync(copy, undisturbed.Stories, acknowledged) : new(0, acknowledged, 0, 0, []);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
