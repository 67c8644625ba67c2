using System.Runtime.CompilerServices;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using NewsBot.Reading.Articles;

namespace NewsBot.Benchmarks.Reading;

/// <summary>
/// What it costs to read all article cases of the tests, beside AngleSharp's bare parse of the same pages. The aim: the parse takes at
/// least 0.35 of the whole.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(ExtractionBenchmarks.InProcess))]
public class ArticleBenchmarks
{
    private static readonly Uri Address = new("https://harbour-echo.test/story");

    private readonly List<byte[]> _pages = [];
    private readonly List<string> _texts = [];

    [GlobalSetup]
    public void Load()
    {
        foreach (var file in Directory.EnumerateFiles(Folder(), "story.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            _pages.Add(File.ReadAllBytes(file));
            _texts.Add(File.ReadAllText(file));
        }
    }

    [Benchmark(Baseline = true, Description = "bare parse of all article cases")]
    public int Parse()
    {
        var nodes = 0;
        foreach (var text in _texts)
        {
            using IHtmlDocument document = new HtmlParser().ParseDocument(text);
            nodes += document.ChildNodes.Length;
        }

        return nodes;
    }

    [Benchmark(Description = "read all article cases")]
    public int Read() => _pages.Sum(page => ArticleReader.Read(page, Address).Text.Length);

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../NewsBot.Reading.Tests/Articles/Cases"));
}
