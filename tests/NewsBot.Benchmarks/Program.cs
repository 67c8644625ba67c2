using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks.Slack;
using NewsBot.Benchmarks.Storage;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*Extraction*'
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- record-scale 10000,100000,1000000 [connection string]
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- slack-load artifacts/bin/NewsBot.Host/release/newsbot.dll 300 200
if (args is ["slack-load", var program, var seconds, var rate])
{
    await SlackLoad.RunAsync(program, int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(rate, CultureInfo.InvariantCulture));
    return;
}

if (args is ["record-scale", var sizes, ..])
{
    await RecordScale.RunAsync([.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))], args.ElementAtOrDefault(2));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RecordSpeed).Assembly).Run(args);
