using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Options;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Origins;

namespace NewsBot.Benchmarks;

/// <summary>What it costs to tell whose copy a story of five hundred words carries, without the look-up in the record.</summary>
[MemoryDiagnoser]
[Config(typeof(ExtractionBenchmarks.InProcess))]
public class OriginBenchmarks
{
    private const int Words = 500;
    private const int MostCandidates = 6;

    private readonly Story _story = StoryTexts.Of(Of(Words, StoryTexts.SixHundredWords));
    private OriginFinder _finder = null!;

    /// <summary>How many stories of the record share marks with it: none, as for nearly every story, or as many as are ever looked at.</summary>
    [Params(0, MostCandidates)]
    public int Candidates { get; set; }

    [GlobalSetup]
    public void Build() => _finder = new(new Record([.. Enumerable.Range(1, Candidates).Select(Subbed)]), Options.Create(new OriginOptions()));

    [Benchmark(Description = "find the origin of a story of five hundred words")]
    public Task<StoryCopy> Find() => _finder.FindAsync(_story);

    /// <summary>The same copy with every so-manieth word changed.</summary>
    private CopyCandidate Subbed(int number)
    {
        var words = _story.Text.Split(' ').Select((w, i) => i % (10 + number) == 0 ? "instead" : w);
        return new(new($"copy-{number}"), new($"copy-{number}"), string.Join(' ', words));
    }

    private static string Of(int words, string text)
    {
        var end = -1;
        for (var i = 0; i < words; i++)
        {
            end = text.IndexOf(' ', end + 1);
        }

        return text[..end];
    }

    /// <summary>A record that has read its answer already: the database has benchmarks of its own.</summary>
    private sealed class Record(IReadOnlyList<CopyCandidate> candidates) : IOriginStore
    {
        public Task<IReadOnlyList<CopyCandidate>> CandidatesAsync(
            IReadOnlyList<long> marks, DateOnly firstDay, DateOnly lastDay, int limit, CancellationToken cancellationToken = default) => Task.FromResult(candidates);
    }
}
