using System.Xml;
using BenchmarkDotNet.Attributes;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats;

namespace NewsBot.Benchmarks.Reading;

/// <summary>What it costs to read a well-formed feed, beside a bare pass of XmlReader that reads every value of the same bytes.</summary>
[MemoryDiagnoser]
[Config(typeof(ExtractionBenchmarks.InProcess))]
public class FeedBenchmarks
{
    private const int Few = 15;
    private const int Many = 500;

    private static readonly Uri Home = new("https://harbour-echo.test/feed");

    private byte[] _bytes = [];

    public static IReadOnlyList<string> Names { get; } = ["rss small", "rss large", "atom small", "atom large"];

    [ParamsSource(nameof(Names))]
    public string Feed { get; set; } = "rss small";

    [GlobalSetup]
    public void Build() => _bytes = Bytes(Feed);

    [Benchmark(Baseline = true, Description = "XmlReader, every value")]
    public long Bare() => Bare(_bytes);

    [Benchmark(Description = "FeedParser")]
    public FeedDocument Parse() => FeedParser.Parse(_bytes, "application/xml; charset=utf-8", Home);

    internal static byte[] Bytes(string name)
    {
        var count = name.EndsWith("small", StringComparison.Ordinal) ? Few : Many;
        return name.StartsWith("rss", StringComparison.Ordinal) ? FeedTexts.Rss(count) : FeedTexts.Atom(count);
    }

    internal static FeedDocument Parse(byte[] bytes) => FeedParser.Parse(bytes, "application/xml; charset=utf-8", Home);

    internal static long Bare(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var length = 0L;
        while (reader.Read())
        {
            length += reader.Value.Length;
            while (reader.MoveToNextAttribute())
            {
                length += reader.Value.Length;
            }
        }

        return length;
    }
}
