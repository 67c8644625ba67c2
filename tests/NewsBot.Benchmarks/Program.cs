using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Reading;
using NewsBot.Benchmarks.Slack;
using NewsBot.Benchmarks.Storage;
using NewsBot.Benchmarks.Teams;
using NewsBot.Benchmarks.Tracker;
using NewsBot.Benchmarks.Watching;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- followed by one of:
//   --filter '*Extraction*'
//   record-scale 10000,100000,1000000 [connection string]
//   feed-speed
//   watch-scale 100,1000,10000 [--hours 30] [--real 10m]
//   slack-load artifacts/bin/NewsBot.Host/release/newsbot.dll 300 200
//   teams-load artifacts/bin/NewsBot.Host/release/newsbot.dll 300 100
//   tracker-load 1000000 [seconds: 30] [requests a second: 200] [stories for each that reports a call: 50]
switch (args)
{
    case ["record-scale", var sizes, ..]:
        await RecordScale.RunAsync(Numbers(sizes), args.ElementAtOrDefault(2));
        break;
    case ["feed-speed"]:
        FeedSpeed.Run();
        break;
    case ["watch-scale", var feeds, .. var how]:
        await WatchScale.RunAsync(Numbers(feeds), how);
        break;
    case ["slack-load", var program, var seconds, var rate]:
        await SlackLoad.RunAsync(program, int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(rate, CultureInfo.InvariantCulture));
        break;
    case ["teams-load", var program, var seconds, var rate]:
        await TeamsLoad.RunAsync(program, int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(rate, CultureInfo.InvariantCulture));
        break;
    case ["tracker-load", var stories, .. var how]:
        await TrackerLoad.RunAsync(Numbers(stories)[0], Numbers(how.ElementAtOrDefault(0) ?? "30")[0], Numbers(how.ElementAtOrDefault(1) ?? "200")[0], Numbers(how.ElementAtOrDefault(2) ?? "50")[0]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args);
        break;
}

static int[] Numbers(string list) => [.. list.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))];
