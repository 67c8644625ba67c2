using BenchmarkDotNet.Attributes;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction;

namespace NewsBot.Benchmarks;

/// <summary>What one plain story of about six hundred words costs, nearly all of whose sentences are of people and calls.</summary>
[MemoryDiagnoser]
[Config(typeof(ExtractionBenchmarks.InProcess))]
public class StoryExtractionBenchmarks
{
    private readonly CallReader _reader = new();
    private readonly Story _story = StoryTexts.Of(StoryTexts.SixHundredWords);

    [Benchmark(Description = "read a story of six hundred words with calls")]
    public StoryReading Read() => _reader.Read(_story);
}
