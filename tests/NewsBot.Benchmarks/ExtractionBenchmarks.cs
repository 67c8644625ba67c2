using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction;

namespace NewsBot.Benchmarks;

/// <summary>How fast stories are passed over and read, and how the work grows with their length.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class ExtractionBenchmarks
{
    private readonly CallReader _reader = new();
    private Story _without = StoryTexts.Of("");
    private Story _with = StoryTexts.Of("");

    /// <summary>Characters of text; all of them ASCII where no call is.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _without = StoryTexts.WithoutLeaving(Length);
        _with = StoryTexts.WithCalls(Length);
        _reader.Read(_with);
    }

    [Benchmark(Baseline = true, Description = "pass over a story without a word of leaving")]
    public StoryReading PassOver() => _reader.Read(_without);

    [Benchmark(Description = "read a story with calls")]
    public StoryReading Read() => _reader.Read(_with);

    internal sealed class InProcess : ManualConfig
    {
        public InProcess()
        {
            AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
            AddColumn(new Throughput());
        }
    }

    /// <summary>Megabytes of text a second.</summary>
    private sealed class Throughput : IColumn
    {
        public string Id => "MB/s";

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Megabytes of text a second";

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase]?.ResultStatistics is { } measured && benchmarkCase.Parameters["Length"] is int length
                ? (length * 1000.0 / measured.Mean).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)
                : "-";
    }
}
