using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Storage;
using NewsBot.Benchmarks.Watching;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- record-scale 10000,100000,1000000 [connection string]
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- watch-scale 100,1000,10000 [--hours 30] [--real 10m]
if (args is ["watch-scale", var feeds, .. var how])
{
    await WatchScale.RunAsync([.. feeds.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))], how);
    return;
}

if (args is ["record-scale", var sizes, ..])
{
    await RecordScale.RunAsync([.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))], args.ElementAtOrDefault(2));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args);
