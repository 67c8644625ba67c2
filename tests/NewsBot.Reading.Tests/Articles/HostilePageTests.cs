using System.Diagnostics;
using System.Text;
using NewsBot.Reading.Articles;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Articles;

public sealed class HostilePageTests
{
    private static readonly Uri Address = new("https://harbour-echo.test/story");

    // Each takes about a second alone; a page that really hangs takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["an opening that never ends"] = () => Times("<", 4_000_000),
        ["nested blocks"] = () => Times("<div>", 100_000),
        ["a million paragraphs"] = () => Times("<p>", 1_000_000),
        ["nested letters"] = () => Times("<b>", 100_000),
        ["many attributes"] = () => "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='1' ")) + ">",
        ["many items"] = () => Times("<li>", 50_000),
        ["many links"] = () => Times("<a href=x>y", 20_000),
        ["one long line"] = () => "<p>" + Times("calls for calls for ", 200_000) + "</p>",
        ["nested furniture round much text"] = () => Times("<div class=share>", 400) + Times("x ", 2_000_000),
        ["many asides"] = () => Times("<aside>x</aside>", 20_000),
        ["tables in tables"] = () => Times("<table><tr><td>", 160) + "x",
        ["foreign markup"] = () => Times("<math><mtext>", 200) + Times("<p>x", 1000),
        ["scripts without end"] = () => "<p>x" + Times("<script>", 200_000),
    };

    public static TheoryData<string> Names() => new(Pages.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_made_to_hang_is_done_with_soon(string name)
    {
        var html = Pages[name]();
        var watch = Stopwatch.StartNew();
        try
        {
            Assert.True(ArticleReader.Read(html, Address).Text.Length <= 500_000);
        }
        catch (UnreadablePageException fault)
        {
            Assert.Contains("nested too deeply", fault.Message, StringComparison.Ordinal);
        }

        Assert.True(watch.Elapsed < Patience, $"{name}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Nesting_is_read_up_to_512_levels(int depth, bool isRead)
    {
        var html = Times("<div>", depth) + "<p>Words.</p>" + Times("</div>", depth);
        Assert.Equal(isRead, Record.Exception(() => ArticleReader.Read(html, Address)) is null);
    }

    [Fact]
    public void The_text_is_cut_at_its_cap()
    {
        var html = "<article>" + string.Concat(Enumerable.Range(0, 12_000).Select(i => $"<p>Paragraph {i} of a story that does not come to an end, ever.</p>")) + "</article>";
        Assert.Equal(500_000, ArticleReader.Read(html, Address).Text.Length);
    }

    [Theory]
    [InlineData("%PDF-1.7 …", null)]
    [InlineData("anything", "image/png")]
    [InlineData("anything", "application/pdf")]
    public void A_file_that_is_no_text_is_refused(string body, string? contentType) =>
        Assert.Contains("not a page of text", Assert.Throws<UnreadablePageException>(() => ArticleReader.Read(Encoding.UTF8.GetBytes(body), Address, contentType)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_wrong_with_a_page_is_said_in_plain_words()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/empty", "text/html", "  ");
        server.Serve("/deep", "text/html", Times("<div>", 600));
        await using var reading = Reading.Allowing(server);
        var problems = new List<string?>();
        foreach (var path in new[] { "/empty", "/deep", "/missing" })
        {
            problems.Add((await reading.Pages.ReadAsync(server.At(path), TestContext.Current.CancellationToken)).Problem?.Split('.')[0]);
        }

        Assert.Equal(["The page is empty", "The page is nested too deeply, or has too many parts, to be read safely", "Not found (HTTP 404)"], problems);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(403, false)]
    [InlineData(503, false)]
    public async Task A_page_that_is_not_there_is_told_from_one_that_cannot_be_had(int status, bool isGone)
    {
        await using var server = await LoopbackServer.StartAsync();
        var page = server.Serve("/page", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await using var reading = Reading.Allowing(server);
        Assert.Equal(isGone, (await reading.Pages.ReadAsync(page, TestContext.Current.CancellationToken)).Gone);
    }

    [Fact]
    public void Active_markup_is_only_text()
    {
        var page = ArticleReader.Read("<article><p>Before &lt;script&gt;alert(1)&lt;/script&gt; after, and so on, for a while.</p><script>alert(2)</script></article>", Address);
        Assert.Equal("Before <script>alert(1)</script> after, and so on, for a while.", page.Text);
    }

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
