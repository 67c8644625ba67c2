using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests;

/// <summary>Two programs on one record: two hosts, or a host and <c>newsbot import</c> beside it.</summary>
public abstract class TwoHostsContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Always = A.Moment.AddYears(1);

    [Fact]
    public async Task What_both_settle_at_once_becomes_one_figure_and_one_entry()
    {
        const int Rounds = 25;
        await using var first = await HostAsync();
        await using var second = await HostAsync();
        var (ours, theirs) = (first.GetRequiredService<StoryIntake>(), second.GetRequiredService<StoryIntake>());

        for (var round = 0; round < Rounds; round++)
        {
            // A new caller and a new target, in two papers at the same moment.
            var (one, other) = (Story(round, "Harbour Echo"), Story(round, "Hill Gazette"));
            await Task.WhenAll(Task.Run(() => ours.TakeAsync(one)), Task.Run(() => theirs.TakeAsync(other)));
        }

        var figures = await Record.Ledger.FiguresByKeysAsync(
            [.. Enumerable.Range(0, Rounds).SelectMany(n => new[] { Caller(n), Target(n) }).SelectMany(n => FigureKeys.Of(n, CallerKind.Person))]);
        Assert.Equal(2 * Rounds, figures.Count);
        var reports = await Record.Ledger.ReportsAsync(new(Always));
        Assert.Equal(2 * Rounds, reports.Count);
        var pairs = reports.Select(r => (r.CallerId, r.TargetId)).Distinct().ToArray();
        Assert.Equal(Enumerable.Range(1, Rounds), (await Record.Ledger.EntryNumbersAsync(pairs)).Values.Order());
    }

    [Fact]
    public async Task What_both_take_in_is_kept_once()
    {
        await using var first = await HostAsync();
        await using var second = await HostAsync();
        var story = Story(1, "Harbour Echo");

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(n =>
            Task.Run(() => (n % 2 == 0 ? first : second).GetRequiredService<StoryIntake>().TakeAsync(story))));

        Assert.Single(taken, t => t is not null);
        Assert.Single(await Record.Ledger.ReportsAsync(new(Always)));
    }

    [Fact]
    public async Task What_is_done_alone_is_kept_whole_or_not_at_all()
    {
        await using var second = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Record.Turn.AloneAsync<bool>(A.Moment, async _ =>
        {
            await Record.Ledger.RecordAsync(Plain(A.Story(id: "half")));
            Assert.NotNull(await Record.Stories.FindAsync(new("half")));
            Assert.Null(await second.Stories.FindAsync(new("half")));
            throw new InvalidOperationException("something else went wrong");
        }));
        Assert.Null(await Record.Stories.FindAsync(new("half")));

        await Record.Turn.AloneAsync(A.Moment, _ => Record.Ledger.RecordAsync(Plain(A.Story(id: "whole"))));
        Assert.NotNull(await second.Stories.FindAsync(new("whole")));
    }

    private static string Caller(int round) => $"Ann Ashworth{Letters(round)}";

    private static string Target(int round) => $"Tom Deepdale{Letters(round)}";

    private static string Letters(int round) => new((char)('a' + round), 4);

    private static Story Story(int round, string feed) =>
        A.Story(text: $"{Caller(round)} said {Target(round)} must resign.", id: $"{feed} {round}", feed: feed);

    private async Task<ServiceProvider> HostAsync()
    {
        var setting = await Database.SettingAsync();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationManager())
            .AddSingleton<TimeProvider>(new ManualClock(A.Moment))
            .AddSingleton<ICallReader, SaidReader>()
            .AddCore().AddStorage().Configure<StorageOptions>(o => o.Database = setting)
            .BuildServiceProvider();
    }

    private sealed class SaidReader : ICallReader
    {
        public StoryReading Read(Story story) => story.Text.Split(" said ") is [var caller, var rest]
            ? new([A.Call(story, caller, rest.Split(" must ")[0], "must resign")], [], [])
            : StoryReading.Empty;
    }
}
