using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Storage;

namespace NewsBot.Benchmarks.Storage;

/// <summary>What writing and asking cost on a record of ten thousand stories with two reports each about fifty targets.</summary>
[SimpleJob(RuntimeMoniker.HostProcess, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class RecordSpeed
{
    private const int Stories = 10_000;

    private static readonly DateTimeOffset Start = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddYears(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsbot-bench-").FullName;
    private StoredRecord _record = null!;
    private int _next;

    [GlobalSetup]
    public async Task FillAsync()
    {
        _record = await StoredRecord.OpenAsync(Path.Combine(_folder, "newsbot.db"));
        while (_next < Stories)
        {
            await RecordOneStoryAsync();
        }
    }

    [GlobalCleanup]
    public async Task EmptyAsync()
    {
        await _record.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public Task<bool> RecordOneStoryAsync() => _record.Ledger.RecordAsync(Settled(_next++));

    [Benchmark]
    public async Task<int> ReportsAboutOneTargetAsync() => (await _record.Ledger.ReportsAsync(new(Now, Target: Figure(7).Id))).Count;

    [Benchmark]
    public async Task<int> ReportsByOneCallerAsync() => (await _record.Ledger.ReportsAsync(new(Now, Caller: Figure(107).Id))).Count;

    [Benchmark]
    public async Task<int> AllTargetsAsync() => (await _record.Ledger.TargetsAsync(Now)).Count;

    [Benchmark]
    public Task<Coverage> CoverageAsync() => _record.Stories.CoverageAsync(Now);

    [Benchmark]
    public async Task<int> SearchForARareWordAsync() => (await _record.Stories.SearchAsync(["word77"], Now, 10)).Count;

    [Benchmark]
    public async Task<int> SearchForAWordInEveryStoryAsync() => (await _record.Stories.SearchAsync(["resign"], Now, 10)).Count;

    private static Settlement Settled(int n)
    {
        var random = new Random(n);
        var story = new Story
        {
            Id = new($"s{n}"),
            Link = new($"https://harbour-echo.test/{n}"),
            Feed = $"Feed {n % 40}",
            Title = $"They must resign, part {n}",
            Published = Start.AddMinutes(n),
            LearntAt = Start.AddMinutes(n),
            Text = string.Join(' ', Enumerable.Range(0, 400).Select(_ => $"word{random.Next(20_000)}")),
        };
        var target = Figure(n % 50);
        var callers = new[] { Figure(100 + (n * 7 % 3000)), Figure(100 + (((n * 7) + 1) % 3000)) };
        return new(story, [target, .. callers], [], [.. callers.Select(c => Reported(story, c, target))], []);
    }

    private static Report Reported(Story story, Figure caller, Figure target)
    {
        var span = new TextSpan(5, "must resign".Length);
        return new()
        {
            CallerId = caller.Id,
            TargetId = target.Id,
            Story = StoryHeader.Of(story),
            Call = new()
            {
                Story = story.Id,
                Caller = new(caller.Name, CallerKind.Person),
                Target = new(target.Name),
                Strength = Strength.Resign,
                Evidence = new("must resign", span, "must resign", span),
                Confidence = 0.9,
                Because = ["must resign", "both names stand in full"],
            },
        };
    }

    private static Figure Figure(int n) => new()
    {
        Id = new(new Guid(n, 0, 7, 0, 0, 0, 0, 0, 0, 0, 1)),
        Name = $"Person{n} Surname{n}",
        Kind = CallerKind.Person,
        LearntAt = Start,
    };
}
