using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
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
    private Story _without = Story("");
    private Story _with = Story("");

    /// <summary>Characters of text.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _without = Story(Filled("", "The bridge opened on Friday and the band played while children ate ice cream by the river. "));
        _with = Story(Filled(
            "Councillor Ann Roe called on the mayor, Tom Day, to resign on Tuesday.\n\n“He has let us down and he should go,” said Bob Cross, a baker.\n\n",
            "The council met again on Monday and talked about the budget, the roads and the schools.\n\n"));
        _reader.Read(_with);
    }

    [Benchmark(Baseline = true, Description = "pass over a story without a word of leaving")]
    public StoryReading PassOver() => _reader.Read(_without);

    [Benchmark(Description = "read a story with calls")]
    public StoryReading Read() => _reader.Read(_with);

    private static Story Story(string text) => new()
    {
        Id = new("benchmark"),
        Link = new("https://example.test/story"),
        Feed = "Example Post",
        Title = "Bridge opens",
        LearntAt = DateTimeOffset.UnixEpoch,
        Text = text,
    };

    private string Filled(string start, string more)
    {
        var text = new StringBuilder(start);
        while (text.Length < Length)
        {
            text.Append(more);
        }

        return text.ToString();
    }

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
