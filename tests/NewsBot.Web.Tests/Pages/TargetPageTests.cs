using NewsBot.Core.Calls;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Pages;

public sealed class TargetPageTests
{
    [Fact]
    public async Task An_entry_shows_who_in_what_words_and_where()
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("“She must go today,” said Jo Roe, leader of Eastmere Council.", "Roe turns on Lee", id: "1");
        await site.RecordAsync(story, A.Call(
            story, "Jo Roe", "Ann Lee", "She must go today", role: "leader of Eastmere Council", party: "Mere Party", date: new(2025, 3, 2)));
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Contains("<h1>Who has called for Ann Lee to go</h1>", page, StringComparison.Ordinal);
        Assert.Matches("<h3><a href=\"/callers/[-0-9a-f]{36}\">Jo Roe</a></h3>", page);
        Assert.Contains("leader of Eastmere Council, Mere Party", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"class\">EXPLICIT</span>", page, StringComparison.Ordinal);
        Assert.Contains("2 March 2025</time>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote><p>She must go today</p></blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://harbour-echo.test/1#:~:text=She%20must%20go%20today\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_papers_that_report_one_call_are_two_sources_of_one_entry()
    {
        await using var site = await Site.StartAsync();
        foreach (var id in (string[])["1", "2"])
        {
            var story = A.Story($"Jo Roe said: “She must go,” paper {id} reports.", id: id);
            await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go"));
        }

        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, ">Jo Roe</a></h3>"));
        Assert.Contains("https://harbour-echo.test/1#", page, StringComparison.Ordinal);
        Assert.Contains("https://harbour-echo.test/2#", page, StringComparison.Ordinal);
        Assert.Contains("<strong>1 explicit call</strong>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(12, 9)]
    public async Task Sources_beyond_three_are_counted_and_stand_on_the_entrys_own_page(int papers, int more)
    {
        await using var site = await Site.StartAsync();
        for (var id = 1; id <= papers; id++)
        {
            var story = A.Story($"Jo Roe said: “She must go,” paper {id} reports.", $"Paper {id}", $"{id}");
            await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go"));
        }

        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(page, ">Paper \\d+</a>"));
        Assert.Equal(more > 0, page.Contains($"<a href=\"/entries/C1#sources\">and {more} more</a>", StringComparison.Ordinal));
        Assert.Equal(papers, System.Text.RegularExpressions.Regex.Count(await site.ReadAsync("/entries/C1"), ">Paper \\d+</a>"));
    }

    [Fact]
    public async Task What_another_outlet_counts_is_told_under_our_own_count()
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("“She must go,” said Jo Roe. At least 14 MPs want Ann Lee out.", id: "1", feed: "Mere Mail");
        await site.RecordAsync(story, new StoryReading([A.Call(story, "Jo Roe", "Ann Lee", "She must go", role: "MP")], [], [])
        {
            Claims = [A.Claim(story, "Ann Lee", "At least 14 MPs want Ann Lee out.", 14, "At least 14 MPs")],
        });

        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));

        Assert.Contains("<strong>1 explicit call</strong>", page, StringComparison.Ordinal);
        Assert.Contains("Not in our count, other outlets: <a href=\"https://harbour-echo.test/1#:~:text=At%20least%2014%20MPs%20want%20Ann%20Lee%20out", page, StringComparison.Ordinal);
        Assert.Contains("Mere Mail says “At least 14 MPs”; we hold 1 named, a difference of at least 13.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_was_taken_back_stands_apart_and_is_not_in_the_headline()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        var story = A.Story("Mo Poe has withdrawn her letter.");
        await site.RecordAsync(story, A.Call(story, "Mo Poe", "Ann Lee", "withdrawn her letter", Strength.NoConfidence, retracted: true));
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Contains("<strong>1 explicit call</strong> <span>1 withdrawn</span>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Taken back", StringComparison.Ordinal) < page.IndexOf("Mo Poe", StringComparison.Ordinal));
        Assert.True(page.IndexOf("Jo Roe", StringComparison.Ordinal) < page.IndexOf("Taken back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_reader_is_unsure_of_is_counted_apart_and_names_nobody()
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("Jo Roe said she might have to go.");
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "might have to go", confidence: 0.3));
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Contains("<strong>0 explicit calls</strong> <span>1 awaiting a ruling</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo Roe", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_titles_names_and_quotes_are_inert()
    {
        await using var site = await Site.StartAsync();
        const string words = "</blockquote><script>alert(1)</script>";
        var story = A.Story($"He said: “{words}”.", "\"><svg onload=alert(1)>");
        await site.RecordAsync(story, A.Call(story, "Jo <b>Roe</b>", "Ann Lee", words, role: "<i>leader</i>", party: "</p>"));
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee"));
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
    }
}
