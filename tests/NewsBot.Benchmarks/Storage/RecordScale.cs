using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;
using NewsBot.Storage;
using Npgsql;

namespace NewsBot.Benchmarks.Storage;

/// <summary>
/// The record as it grows: how fast stories are written against the raw insert rate of the same rows, how long who, count and one entry with
/// its history take, and how much room a story needs. One story in fifty reports a call, by one of many callers, on one of two hundred targets.
/// </summary>
internal static class RecordScale
{
    private const int StoriesPerCall = 50;
    private const int Targets = 200;
    private const int Asks = 400;
    private const int Batch = 500;

    private static readonly DateTimeOffset Start = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <param name="sizes">How many stories, smallest first; each size goes on from the one before.</param>
    /// <param name="database">A PostgreSQL connection string; null for a SQLite file of its own.</param>
    public static async Task RunAsync(IReadOnlyList<int> sizes, string? database)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-scale-").FullName;
        var file = Path.Combine(folder, "newsbot.db");
        try
        {
            await using var services = Services(database ?? file);
            await services.GetRequiredService<Migrator>().MigrateAsync();
            var intake = services.GetRequiredService<StoryIntake>();
            Console.WriteLine("| stories | written a second | of the raw rate | who p50 / p99 | count p50 / p99 | entry p50 / p99 | as-of p50 / p99 | bytes a story |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            var (written, spent) = (0, TimeSpan.Zero);
            foreach (var size in sizes)
            {
                var from = written;
                var watch = Stopwatch.StartNew();
                var generating = TimeSpan.Zero;
                while (written < size)
                {
                    var made = Stopwatch.StartNew();
                    Story[] batch = [.. Enumerable.Range(written, Math.Min(Batch, size - written)).Select(Tell)];
                    generating += made.Elapsed;
                    await intake.ImportAsync(batch);
                    written += batch.Length;
                }

                var writing = watch.Elapsed - generating;
                spent += writing;
                var rate = (written - from) / writing.TotalSeconds;
                var asks = await AsksAsync(services, size);
                var raw = await RawAsync(database, file, folder);
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size:N0} | {rate:N0} | {raw / spent:0.00} | {asks} | {(database is null ? new FileInfo(file).Length / size : 0):N0} |");
                Console.WriteLine(line);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How long the raw inserts of all that was written so far take.</summary>
    private static async Task<TimeSpan> RawAsync(string? database, string file, string folder)
    {
        if (database is null)
        {
            var empty = Path.Combine(folder, "raw.db");
            var time = await RawInserts.TimeAsync(file, empty, isPostgres: false);
            foreach (var part in Directory.GetFiles(folder, "raw.db*"))
            {
                File.Delete(part);
            }

            return time;
        }

        var address = new NpgsqlConnectionStringBuilder(database);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var name = address.Database + "_raw";
        await RunAsync($"create database \"{name}\"");
        try
        {
            return await RawInserts.TimeAsync(database, new NpgsqlConnectionStringBuilder(database) { Database = name, Pooling = false }.ConnectionString, isPostgres: true);
        }
        finally
        {
            await RunAsync($"drop database \"{name}\" with (force)");
        }

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> AsksAsync(IServiceProvider services, int size)
    {
        var answerer = services.GetRequiredService<Answerer>();
        var ledger = services.GetRequiredService<ILedger>();
        var now = Standpoint.Local(Start.AddMinutes(size));
        var random = new Random(7);
        var entries = size / StoriesPerCall;
        string[] columns =
        [
            await TimeAsync(async i => await answerer.AnswerAsync($"Who has called for {ToldReader.Target(random.Next(Targets))} to go?", now)),
            await TimeAsync(async i => await answerer.AnswerAsync($"How many have called for {ToldReader.Target(random.Next(Targets))} to go?", now)),
            await TimeAsync(async i => { if (await ledger.EntryAsync(1 + random.Next(entries), now) is null) { throw new InvalidOperationException("An entry is missing."); } }),
            await TimeAsync(async i => await answerer.AnswerAsync($"Who has called for {ToldReader.Target(random.Next(Targets))} to go?", Standpoint.Local(Start.AddMinutes(random.Next(size))))),
        ];
        return string.Join(" | ", columns);
    }

    private static async Task<string> TimeAsync(Func<int, Task> ask)
    {
        var times = new List<double>();
        for (var i = -20; i < Asks; i++)
        {
            var watch = Stopwatch.StartNew();
            await ask(i);
            if (i >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} / {times[times.Count * 99 / 100]:0.0} ms");
    }

    private static ServiceProvider Services(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationManager());
        services.AddCore().AddStorage();
        services.Configure<StorageOptions>(o => o.Database = database);
        services.AddSingleton<ICallReader, ToldReader>();
        return services.BuildServiceProvider();
    }

    private static Story Tell(int n)
    {
        var random = new Random(n);
        var words = string.Join(' ', Enumerable.Range(0, 350).Select(_ => $"word{random.Next(20_000)}"));
        var call = n % StoriesPerCall == 0;
        return new()
        {
            Id = new($"s{n}"),
            Link = new($"https://harbour-echo.test/{n}"),
            Feed = $"Feed {n % 400}",
            Title = $"Part {n} of the news",
            Published = Start.AddMinutes(n),
            LearntAt = Start.AddMinutes(n),
            Text = call ? $"{ToldReader.Caller(n)} said {ToldReader.Target(n / StoriesPerCall % Targets)} must resign. {words}" : words,
        };
    }
}
