using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*Extraction*'
BenchmarkSwitcher.FromAssembly(typeof(NewsBot.Benchmarks.Storage.RecordSpeed).Assembly).Run(args);
