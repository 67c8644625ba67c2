using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Storage;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- record-scale 10000,100000,1000000 [connection string]
if (args is ["record-scale", var sizes, ..])
{
    await RecordScale.RunAsync([.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))], args.ElementAtOrDefault(2));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args);
