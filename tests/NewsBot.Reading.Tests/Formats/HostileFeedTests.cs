using System.Diagnostics;
using System.Text;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats;

namespace NewsBot.Reading.Tests.Formats;

/// <summary>Documents made to cost time or memory. Each takes well under a second; twenty are given to a busy machine.</summary>
public sealed class HostileFeedTests
{
    private const string Start = "<rss><channel><title>T</title>";
    private const string End = "</channel></rss>";

    private static readonly Dictionary<string, Func<string>> Documents = new()
    {
        ["an opening that never ends"] = () => Times("<", 8_000_000),
        ["many tags without end"] = () => Start + Times("<a", 3_000_000),
        ["many comments without end"] = () => Start + Times("<!--", 2_000_000),
        ["many sections without end"] = () => Start + Times("<![CDATA[", 800_000),
        ["many quotes without end"] = () => Start + Times("<a b='", 1_000_000),
        ["many attributes"] = () => Start + "<item " + Times("a='1' ", 200_000) + "/>" + End,
        ["many different attributes"] = () => Start + "<item " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}='1' ")) + "/>" + End,
        ["many ampersands"] = () => Start + "<item><title>" + Times("&", 5_000_000) + "</title></item>" + End,
        ["many half entities"] = () => Start + "<item><title>" + Times("&amp", 2_000_000) + "</title></item>" + End,
        ["many end tags"] = () => Start + Times("</b>", 2_000_000) + End,
        ["many items"] = () => Start + Times("<item><title>x</title></item>", 330_000) + End,
        ["many broken items"] = () => Start + Times("<item><title>x</title>", 330_000) + End,
        ["many namespaces"] = () => Start + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<a{i}:b xmlns:a{i}='u{i}'/><&")) + End,
        ["HTML of tags without end"] = () => Start + "<item><description><![CDATA[" + Times("<a href=", 1_000_000) + "]]></description></item>" + End,
        ["HTML of scripts without end"] = () => Start + "<item><description><![CDATA[" + Times("<script>", 1_000_000) + "]]></description></item>" + End,
        ["HTML of quoted ends"] = () => Start + "<item><description><![CDATA[" + Times("<a x=\">\"", 800_000) + "]]></description></item>" + End,
        ["JSON of brackets"] = () => "{\"items\":" + Times("[", 5_000_000),
        ["one long title"] = () => Start + "<item><title>" + Times("a <b> ", 1_500_000) + "</title></item>" + End,
    };

    public static TheoryData<string> Names() => new(Documents.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_made_to_hang_is_done_with_soon(string name)
    {
        var body = Encoding.UTF8.GetBytes(Documents[name]());
        var watch = Stopwatch.StartNew();
        _ = Read(body);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData("<a>", "</a>")]
    [InlineData("<a>", "")]
    public void Nesting_is_refused_beyond_what_feeds_have(string open, string close)
    {
        var body = Encoding.UTF8.GetBytes(Start + Times(open, 200_000) + Times(close, 200_000) + End);
        Assert.Equal(FeedFault.TooDeep, Assert.Throws<UnreadableFeedException>(() => FeedParser.Parse(body)).Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_feed_cut_or_damaged_anywhere_never_throws_but_a_refusal(int seed)
    {
        var random = new Random(seed);
        foreach (var file in Directory.EnumerateFiles(CasesFolder(), "*.feed").Order(StringComparer.Ordinal))
        {
            var body = File.ReadAllBytes(file);
            for (var i = 0; i < 4 && body.Length > 0; i++)
            {
                var damaged = (byte[])body.Clone();
                for (var j = 0; j < 5; j++)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                _ = Read(damaged);
                _ = Read(body[..random.Next(body.Length)]);
            }
        }
    }

    private static FeedDocument? Read(byte[] body)
    {
        try
        {
            return FeedParser.Parse(body);
        }
        catch (UnreadableFeedException)
        {
            return null;
        }
    }

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string CasesFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
