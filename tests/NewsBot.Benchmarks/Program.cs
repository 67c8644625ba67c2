using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Reading;
using NewsBot.Benchmarks.Storage;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- record-scale 10000,100000,1000000 [connection string]
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- feed-speed
if (args is ["record-scale", var sizes, ..])
{
    await RecordScale.RunAsync([.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))], args.ElementAtOrDefault(2));
    return;
}

if (args is ["feed-speed"])
{
    FeedSpeed.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args);
