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
    [InlineData("<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">", "&b;&b;&b;&b;")]
    [InlineData("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;")]
    [InlineData("<!ENTITY x SYSTEM \"http://127.0.0.1:9/secret\">", "&x;")]
    [InlineData("<!ENTITY % p SYSTEM \"http://127.0.0.1:9/evil.dtd\"> %p;", "&x;")]
    public void No_entity_is_expanded_twice_or_fetched(string declarations, string title)
    {
        var read = Read(Encoding.UTF8.GetBytes($"<!DOCTYPE rss [{declarations}]>{Start}<item><title>&x;</title></item>{End}"));
        Assert.Equal(title, Assert.Single(read!.Entries).Title);
    }

    [Fact]
    public void A_long_entity_used_often_does_not_grow()
    {
        var document = $"<!DOCTYPE rss [<!ENTITY x \"{Times("a", 50_000)}\">]>{Start}<item><title>{Times("&x;", 50_000)}</title></item>{End}";
        var read = Read(Encoding.UTF8.GetBytes(document));
        Assert.True(Assert.Single(read!.Entries).Title!.Length <= document.Length);
    }

    [Fact]
    public void An_external_document_type_is_not_read_and_does_no_harm()
    {
        var read = Read(Encoding.UTF8.GetBytes($"<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/rss.dtd\">{Start}<item><title>Read</title></item>{End}"));
        Assert.Equal("Read", Assert.Single(read!.Entries).Title);
    }

    [Fact]
    public void More_than_any_feed_has_is_refused_before_it_is_read()
    {
        var body = new byte[100_000_000];
        Encoding.UTF8.GetBytes(Start + "<item><title>").CopyTo(body, 0);
        var watch = Stopwatch.StartNew();
        Assert.Equal(FeedFault.TooLarge, Assert.Throws<UnreadableFeedException>(() => FeedParser.Parse(body)).Fault);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
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
        foreach (var file in Directory.EnumerateFiles(CasesFolder(), "*.feed", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
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
