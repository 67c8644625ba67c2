using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Benchmarks.Storage;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Published;
using NewsBot.Core.Stories;
using NewsBot.Storage;
using NewsBot.Web;

namespace NewsBot.Benchmarks.Tracker;

/// <summary>
/// The tracker's pages on a real server over a large record, asked at a steady rate while a story with a call comes in every second, so that nothing
/// drawn is good for longer. One story in so many reports a call, each by another caller; half of the calls are on one target, the others on two hundred.
/// </summary>
internal static class TrackerLoad
{
    private const int Targets = 200;
    private const int Batch = 500;

    private static readonly string[] Roles = ["MP", "councillor", "mayor", "peer", "council leader"];

    public static async Task RunAsync(int stories, int seconds, int rate, int storiesPerCall)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-tracker-").FullName;
        try
        {
            await using var app = await StartAsync(Path.Combine(folder, "newsbot.db"));
            var start = TimeProvider.System.GetUtcNow().AddMinutes(-stories - 10);
            var intake = app.Services.GetRequiredService<StoryIntake>();
            var watch = Stopwatch.StartNew();
            for (var from = 0; from < stories; from += Batch)
            {
                await intake.ImportAsync([.. Enumerable.Range(from, Math.Min(Batch, stories - from)).Select(n => Tell(n, start, storiesPerCall))]);
            }

            Tell($"{stories:N0} stories written in {watch.Elapsed.TotalSeconds:N0} s");
            var memory = GC.GetTotalMemory(forceFullCollection: true);
            watch.Restart();
            var record = await app.Services.GetRequiredService<PublishedRecords>().NowAsync();
            Tell($"{record.Count:N0} entries on {record.Targets.Count} lists, the longest {record.Targets[0].Entries.Count:N0}; first reading {watch.Elapsed.TotalSeconds:0.0} s, kept in {(GC.GetTotalMemory(forceFullCollection: true) - memory) / 1048576.0:N0} MB");
            await LoadAsync(new(app.Urls.Single()), record, intake, start, (stories, storiesPerCall), seconds, rate);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("NewsBot:Database", database)]);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<ICallReader, ToldReader>();
        builder.Services.AddStorage().AddCore().AddWeb();
        var app = builder.Build();
        app.MapWeb();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync();
        await app.StartAsync();
        return app;
    }

    private static async Task LoadAsync(Uri site, PublishedRecord record, StoryIntake intake, DateTimeOffset start, (int Stories, int PerCall) of, int seconds, int rate)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };
        var pages = Pages(record);
        foreach (var (_, address) in pages)
        {
            await http.GetByteArrayAsync(address(new Random(1)));
        }

        var times = new ConcurrentBag<(string Page, double Took, int Bytes, int Status)>();
        var watch = Stopwatch.StartNew();
        var sent = new List<Task>();
        var random = new Random(7);
        var written = 0;
        for (var number = 0; watch.Elapsed < TimeSpan.FromSeconds(seconds); number++)
        {
            if (TimeSpan.FromSeconds((double)number / rate) - watch.Elapsed is var early && early > TimeSpan.Zero)
            {
                await Task.Delay(early, TimeProvider.System);
            }

            if (number % rate == 0)
            {
                var next = of.Stories + (of.PerCall * written++);
                sent.Add(Task.Run(() => intake.ImportAsync([Tell(next, start, of.PerCall) with { LearntAt = TimeProvider.System.GetUtcNow() }])));
            }

            var (page, address) = pages[number % pages.Count];
            var path = address(random);
            sent.Add(Task.Run(() => AskAsync(http, page, path, times)));
        }

        await Task.WhenAll(sent);
        Tell($"{times.Count:N0} answers at {rate} a second for {seconds} s, {written} stories written meanwhile, {times.Count(t => t.Status >= 400)} refused");
        Console.WriteLine("| page | p50 | p99 | most | largest |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var kind in times.GroupBy(t => t.Page).OrderBy(g => g.Key, StringComparer.Ordinal).Append(times.GroupBy(_ => "all").Single()))
        {
            double[] took = [.. kind.Select(t => t.Took).Order()];
            Tell($"| {kind.Key} | {took[took.Length / 2]:0.0} ms | {took[took.Length * 99 / 100]:0.0} ms | {took[^1]:0.0} ms | {kind.Max(t => t.Bytes) / 1000.0:0.0} kB |");
        }
    }

    private static async Task AskAsync(HttpClient http, string page, string path, ConcurrentBag<(string, double, int, int)> times)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        times.Add((page, watch.Elapsed.TotalMilliseconds, bytes.Length, (int)answer.StatusCode));
    }

    private static List<(string Page, Func<Random, string> Address)> Pages(PublishedRecord record)
    {
        var big = $"/targets/{record.Targets[0].Figure.Id}";
        var entries = record.Entries.Select(e => (e.Entry.Id, Caller: e.Entry.Caller.Id, Story: e.Entry.Best.Story.Id.Value, e.Entry.Caller.Name, e.Entry.Number)).ToArray();
        var onBig = record.Targets[0].Entries.Select(e => e.Entry.Id).ToArray();
        return
        [
            ("front", _ => "/"),
            ("all lists", random => $"/targets?from={random.Next(record.Targets.Count)}"),
            ("long list", _ => big),
            ("long list, further on", random => $"{big}?after={Of(onBig, random)}"),
            ("long list, filtered", random => $"{big}?party={Uri.EscapeDataString(Of(ToldReader.Parties, random))}&role={Uri.EscapeDataString(Of(Roles, random))}&since=2020-01-{1 + random.Next(28):00}&sort={Of(["new", "old", "name", "party"], random)}"),
            ("short list", random => $"/targets/{record.Targets[random.Next(record.Targets.Count)].Figure.Id}"),
            ("timeline", random => $"{big}/timeline?from={random.Next(onBig.Length)}"),
            ("changes", random => $"/changes?from={random.Next(5)}"),
            ("caller", random => $"/callers/{entries[random.Next(entries.Length)].Caller}"),
            ("entry", random => $"/entries/{entries[random.Next(entries.Length)].Id}"),
            ("story", random => $"/stories/{entries[random.Next(entries.Length)].Story}"),
            ("search", random => $"/search?q={Uri.EscapeDataString(entries[random.Next(entries.Length)].Name.Split(' ')[1][..4])}"),
            ("feed of calls", _ => big + "/calls.atom"),
            ("feed of all", _ => "/changes.feed.json"),
            ("api entries", random => $"/api/v1{big}/entries?after={Of(onBig, random)}"),
            ("embed", _ => big + "/embed"),
        ];
    }

    private static T Of<T>(T[] some, Random random) => some[random.Next(some.Length)];

    private static Story Tell(int n, DateTimeOffset start, int storiesPerCall)
    {
        var random = new Random(n);
        var words = string.Join(' ', Enumerable.Range(0, 350).Select(_ => $"word{random.Next(20_000)}"));
        var at = start.AddMinutes(n);
        var target = n / storiesPerCall % 2 == 0 ? 0 : 1 + random.Next(Targets);
        return new()
        {
            Id = new($"s{n}"),
            Link = new($"https://harbour-echo.test/{n}"),
            Feed = $"Feed {n % 400}",
            Title = $"Part {n} of the news",
            Published = at,
            LearntAt = at,
            Text = n % storiesPerCall == 0
                ? $"{ToldReader.Caller(n)}, {Of(ToldReader.Parties, random)} {Of(Roles, random)} said {ToldReader.Target(target)} must resign. {words}"
                : words,
        };
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
