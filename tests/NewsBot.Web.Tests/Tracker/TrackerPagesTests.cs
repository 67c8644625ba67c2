using System.Net;
using System.Text.RegularExpressions;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Tracker;

public sealed partial class TrackerPagesTests
{
    [Fact]
    public async Task The_front_page_counts_by_class_tells_the_week_and_draws_the_course()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", day: new(2025, 2, 3));
        await TellAsync(site, "Mo Poe", day: new(2025, 3, 2));
        await TellAsync(site, "Bo Doe", day: new(2025, 3, 3), strength: Strength.ConsiderPosition);
        var page = await site.ReadAsync("/");
        Assert.Contains("2 explicit calls", page, StringComparison.Ordinal);
        Assert.Contains("&#x2B;1 this week; 1 position; latest <time datetime=\"2025-03-03\">", page, StringComparison.Ordinal);
        Assert.Contains("Explicit calls for Ann Lee to go: 1 by 3 Feb 2025, 2 by 2 Mar 2025.</title>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\"><time datetime=\"2025-03-02\">2 March 2025</time></th><td class=\"number\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains(" d=\"M48 104H48V60H600V16H624\"", page, StringComparison.Ordinal);
        Assert.Contains("Last updated <time datetime=\"2025-03-03T09:00", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?party=tories", "Mo Poe")]
    [InlineData("?role=mayor", "Jo Roe")]
    [InlineData("?class=position", "Bo Doe")]
    [InlineData("?class=soft,explicit&sort=name", "Bo Doe,Mo Poe,Jo Roe")]
    [InlineData("?since=2025-03-02", "Bo Doe,Mo Poe")]
    [InlineData("?before=2025-03-02&sort=old", "Jo Roe")]
    [InlineData("?sort=party", "Mo Poe,Jo Roe,Bo Doe")]
    [InlineData("?state=confirmed", "Jo Roe")]
    [InlineData("", "Bo Doe,Mo Poe,Jo Roe")]
    public async Task A_list_is_filtered_and_sorted_in_its_address(string query, string expected)
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", day: new(2025, 2, 3), role: "mayor of Ely", party: "Labour");
        await TellAsync(site, "Mo Poe", day: new(2025, 3, 2), party: "Conservative");
        await TellAsync(site, "Bo Doe", day: new(2025, 3, 3), strength: Strength.ConsiderPosition);
        await site.RuleAsync(new(RulingKind.Confirm, 1));
        Assert.Equal(expected, string.Join(',', Names(await site.ReadAsync(await site.TargetPathAsync("Ann Lee") + query))));
    }

    [Theory]
    [InlineData("?class=loud", "“loud” is no class")]
    [InlineData("?since=yesterday", "“yesterday” is no day")]
    [InlineData("?as-of=2025-13-01", "is no moment")]
    [InlineData("?sort=random", "give sort as new, old, name or party")]
    [InlineData("?state=held", "give state as standing")]
    [InlineData("?after=x", "takes an id such as C12")]
    [InlineData("?after=C999", "C999 is not on this list any more")]
    [InlineData("?class=<script>alert(1)</script>", "&lt;script&gt;")]
    public async Task A_filter_that_means_nothing_is_told_and_the_list_is_shown(string query, string expected)
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        using var answer = await site.Browser.GetAsync(await site.TargetPathAsync("Ann Lee") + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Equal(["Jo Roe"], Names(page));
    }

    [Fact]
    public async Task A_list_as_of_a_day_is_what_was_known_when_it_was_over()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        site.Wait(TimeSpan.FromDays(2));
        await TellAsync(site, "Mo Poe");
        var path = await site.TargetPathAsync("Ann Lee");
        var page = await site.ReadAsync(path + "?as-of=2025-03-03");
        Assert.Equal(["Jo Roe"], Names(page));
        Assert.Contains("As known at <time", page, StringComparison.Ordinal);
        Assert.Contains("The record holds no call", await site.ReadAsync(path + "?as-of=2025-03-01"), StringComparison.Ordinal);
        Assert.Equal(["Mo Poe", "Jo Roe"], Names(await site.ReadAsync(path + "?as-of=2025-03-05")));
    }

    [Fact]
    public async Task A_list_as_of_a_day_tells_the_week_of_then()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", day: new(2025, 3, 2));
        site.Wait(TimeSpan.FromDays(60));
        await TellAsync(site, "Mo Poe", day: new(2025, 5, 1));
        var path = await site.TargetPathAsync("Ann Lee");
        Assert.Contains("<span>&#x2B;1 that week</span>", await site.ReadAsync(path + "?as-of=2025-03-04"), StringComparison.Ordinal);
        Assert.Contains("<span>no change that week</span>", await site.ReadAsync(path + "?as-of=2025-04-04"), StringComparison.Ordinal);
        Assert.Contains("<span>&#x2B;1 this week</span>", await site.ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_has_so_many_earlier_lists_read_and_those_at_hand_as_often_as_it_likes()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:PastListsPerMinute", "2"), ("NewsBot:Web:Proxies:0", "127.0.0.1"));
        await TellAsync(site, "Jo Roe");
        site.Wait(TimeSpan.FromDays(9));
        await TellAsync(site, "Mo Poe");
        var path = await site.TargetPathAsync("Ann Lee");
        Assert.Equal(["Jo Roe"], Names(await site.ReadAsync(path + "?as-of=2025-03-03")));
        Assert.Contains("Jo Roe", await site.ReadAsync(path + "/list.csv?as-of=2025-03-04"), StringComparison.Ordinal);
        foreach (var (address, type) in new[] { (path, "text/html"), (path + "/list.csv", "text/html"), ($"/api/v1{path}/entries", "application/problem+json") })
        {
            using var refused = await site.Browser.GetAsync(address + "?as-of=2025-03-05");
            Assert.Equal((HttpStatusCode.TooManyRequests, type), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
            Assert.Contains("Wait a moment and ask again", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(["Jo Roe"], Names(await site.ReadAsync(path + "?as-of=2025-03-04&sort=name")));
        Assert.Equal(["Mo Poe", "Jo Roe"], Names(await site.ReadAsync(path)));
        using var another = new HttpRequestMessage(HttpMethod.Get, path + "?as-of=2025-03-05") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } };
        using var given = await site.Browser.SendAsync(another);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }

    [Fact]
    public async Task The_form_keeps_all_that_the_address_asks_for()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", party: "Labour");
        var page = await site.ReadAsync(await site.TargetPathAsync("Ann Lee") + "?party=labour,green&class=explicit,position&before=2025-04-01&since=2025-01-02&role=mayor");
        Assert.Contains("<option value=\"labour,green\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"explicit,position\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"mayor\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"before\" value=\"2025-04-01\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"since\" value=\"2025-01-02\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_given_in_pages_each_entry_once_and_each_page_small()
    {
        await using var site = await Site.StartAsync();
        var long1 = new string('\u00e4', 3_000);
        for (var story = 0; story < 5; story++)
        {
            var text = string.Join("\n\n", Enumerable.Range(0, 60).Select(i => $"“She must go, number {i} {long1}”"));
            var told = A.Story(text, $"Letter {story} {long1}", $"s{story}", published: A.Moment.AddMinutes(-story));
            await site.RecordAsync(told, [.. Enumerable.Range(0, 60).Select(i => A.Call(
                told, InventedNames.Of((story * 60) + i), "Ann Lee", $"She must go, number {i} {long1}", role: $"member {long1}"))]);
        }

        var (seen, path) = (new List<string>(), await site.TargetPathAsync("Ann Lee"));
        var pages = 0;
        for (var next = path; next is not null; pages++)
        {
            var page = await site.Browser.GetByteArrayAsync(next);
            Assert.InRange(page.Length, 1, 100_000);
            var html = System.Text.Encoding.UTF8.GetString(page);
            seen.AddRange(Names(html));
            next = NextLink().Match(html) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        Assert.True(pages > 5);
        Assert.Equal(300, seen.Count);
        Assert.Equal(300, seen.Distinct().Count());
        foreach (var other in (string[])["/", "/targets", path + "/timeline", path + "/changes", path + "/embed", "/entries/C1", "/stories/s1", "/search?q=ann", "/api/v1/entries?limit=200"])
        {
            Assert.InRange((await site.Browser.GetByteArrayAsync(other)).Length, 1, 100_000);
        }
    }

    [Fact]
    public async Task Withdrawn_and_disputed_stand_apart_with_the_counter_list_and_the_corrections()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        await TellAsync(site, "Mo Poe");
        await TellAsync(site, "Bo Doe");
        var story = A.Story("“She should stay,” said Lu Hay.", "Hay backs Lee", "b");
        await site.RecordAsync(story, new StoryReading([], [new(story.Id, new("Lu Hay", CallerKind.Person, "MP"), new("Ann Lee"), StanceKind.Backs, new("She should stay", new(15, 15), "She should stay", new(15, 15)))], []));
        await site.RuleAsync(new(RulingKind.Withdraw, 2));
        await site.RuleAsync(new(RulingKind.Dispute, 3));
        var path = await site.TargetPathAsync("Ann Lee");
        var page = await site.ReadAsync(path);
        Assert.Equal(
            ["Standing calls", "Jo Roe", "Taken back", "Mo Poe", "Disputed, not counted", "Bo Doe", "Wants Ann Lee to stay", "Lu Hay", "Corrections", "Take it with you"],
            Regex.Matches(page, "<h[23][^>]*>(?:<a [^>]*>)?([^<]+)<").Select(m => m.Groups[1].Value));
        Assert.Contains("<strong>1 explicit call</strong> <span>1 withdrawn, 1 disputed</span>", page, StringComparison.Ordinal);
        Assert.Contains("WITHDRAWN 09:01 — C2: Mo Poe has taken the call back. Count 3 → 2.", page, StringComparison.Ordinal);
        Assert.Equal(["Mo Poe"], Names(await site.ReadAsync(path + "?state=withdrawn")));
        Assert.Contains("Lu Hay", await site.ReadAsync(path + "/backing"), StringComparison.Ordinal);
        Assert.Contains("DISPUTED 09:02 — C3", await site.ReadAsync("/changes"), StringComparison.Ordinal);
        var timeline = await site.ReadAsync(path + "/timeline");
        Assert.Contains("1 explicit call by then", timeline, StringComparison.Ordinal);
        Assert.Contains("<span class=\"class\">EXPLICIT</span> WITHDRAWN</li>", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_has_a_page_with_its_sources_variants_history_and_reasons()
    {
        await using var site = await Site.StartAsync();
        foreach (var (id, words) in new[] { ("1", "We ask her to consider her position and resign today"), ("2", "We ask her to reconsider her position and resign today") })
        {
            var story = A.Story($"“{words},” said Jo Roe, mayor of Ely.", $"Roe turns on Lee, part {id}", id, $"Paper {id}");
            await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", words, role: "mayor of Ely") with { Because = ["the verb is resign"] });
        }

        await site.RuleAsync(new(RulingKind.Confirm, 1));
        var page = await site.ReadAsync("/entries/C1");
        Assert.Contains("2 outlets, 2 origins.", page, StringComparison.Ordinal);
        Assert.Contains("<td><mark>consider</mark></td><td><mark>reconsider</mark></td>", page, StringComparison.Ordinal);
        Assert.Contains("CONFIRMED by an editor, <time", page, StringComparison.Ordinal);
        Assert.Contains("<li>the verb is resign</li>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/stories/1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Editor", page, StringComparison.Ordinal);
        Assert.Contains("/entries/C1\"", await site.ReadAsync("/stories/1"), StringComparison.Ordinal);
        var caller = Regex.Match(page, "/callers/[-0-9a-f]{36}").Value;
        Assert.Contains("<h1>Jo Roe</h1>", await site.ReadAsync(caller), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_reports_the_call_twice_is_one_source_with_both()
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("“She must go today,” said Jo Roe. Roe added: “She should consider her position.”", "Roe turns on Lee", "twice");
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go today"), A.Call(story, "Jo Roe", "Ann Lee", "She should consider her position", Strength.ConsiderPosition));
        var page = await site.ReadAsync("/entries/C1");
        Assert.Contains("One story.", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "what else it reports"));
        Assert.Contains("<p>She should consider her position</p>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"class\">POSITION</span>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RulingKind.Reject)]
    [InlineData(RulingKind.Hold)]
    public async Task What_is_rejected_or_held_is_nowhere_and_its_address_says_that_it_is_gone(RulingKind kind)
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        await TellAsync(site, "Mo Poe");
        var caller = Regex.Match(await site.ReadAsync("/entries/C2"), "/callers/[-0-9a-f]{36}").Value;
        await site.RuleAsync(new(kind, 2));
        using var gone = await site.Browser.GetAsync("/entries/C2");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("Mo Poe", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var byCaller = await site.Browser.GetAsync(caller);
        Assert.Equal(HttpStatusCode.NotFound, byCaller.StatusCode);
        using var story = await site.Browser.GetAsync("/stories/Mo-Poe");
        Assert.Equal(HttpStatusCode.NotFound, story.StatusCode);
        var target = await site.TargetPathAsync("Ann Lee");
        foreach (var path in Everything(target))
        {
            Assert.DoesNotContain("Mo Poe", await site.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_merged_entry_leads_to_what_it_became_part_of()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        await TellAsync(site, "Joanna Rowe");
        await site.RuleAsync(new(RulingKind.Merge, 2) { Into = 1 });
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Browser.BaseAddress };
        using var answer = await http.GetAsync("/entries/C2");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/entries/C1", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Search_finds_by_name_party_outlet_and_words_whatever_the_accents()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Zoë Núñez", party: "Mere Party");
        await TellAsync(site, "Mo Poe");
        Assert.Equal(["Zoë Núñez"], Names(await site.ReadAsync("/search?q=zoe+nunez")));
        Assert.Equal(["Zoë Núñez"], Names(await site.ReadAsync("/search?q=MERE")));
        Assert.Equal(2, Names(await site.ReadAsync("/search?q=harbour+echo+lee")).Length);
        var nothing = await site.ReadAsync("/search?q=%3Cscript%3E");
        Assert.Contains("Nothing on record holds all the words “&lt;script&gt;”", nothing, StringComparison.Ordinal);
        Assert.Empty(Names(await site.ReadAsync("/search")));
    }

    [Fact]
    public async Task A_page_has_a_strong_tag_and_is_sent_again_only_when_it_has_changed()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe");
        var path = await site.TargetPathAsync("Ann Lee");
        using var first = await site.Browser.GetAsync(path);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(site, path, tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(site, path, $"\"other\", W/{tag.Tag}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, path, "\"other\""));
        await TellAsync(site, "Mo Poe");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, path, tag.Tag));
    }

    [Fact]
    public async Task A_page_carries_a_card_its_address_and_its_feeds()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:PublicAddress", "https://calls.example.org/"));
        await TellAsync(site, "Jo Roe", day: new(2025, 2, 3));
        await TellAsync(site, "Mo Poe", day: new(2025, 3, 3));
        var path = await site.TargetPathAsync("Ann Lee");
        var page = await site.ReadAsync(path);
        Assert.Contains("<meta property=\"og:title\" content=\"Ann Lee – NewsBot\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"2 explicit calls for Ann Lee to go. Names, words and sources.\">", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:image\" content=\"https://calls.example.org{path}/card.png?count=2\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:alt\" content=\"2 explicit calls for Ann Lee to go, and the course of the count\">", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"https://calls.example.org{path}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" href=\"{path}/calls.atom\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entries/C99")]
    [InlineData("/entries/99")]
    [InlineData("/entries/C99999999999")]
    [InlineData("/callers/00000000-0000-0000-0000-000000000000")]
    [InlineData("/stories/nothing")]
    [InlineData("/stories/~%%%")]
    [InlineData("/targets/00000000-0000-0000-0000-000000000000/timeline")]
    [InlineData("/targets/00000000-0000-0000-0000-000000000000/list.csv")]
    [InlineData("/targets/00000000-0000-0000-0000-000000000000/calls.atom")]
    [InlineData("/oembed?url=https://elsewhere.test/targets/00000000-0000-0000-0000-000000000000")]
    public async Task What_is_not_there_is_told_to_be_not_there(string path)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>Every address that a target has something at.</summary>
    internal static IEnumerable<string> Everything(string target) =>
    [
        "/", "/targets", target, target + "?state=all", target + "/timeline", target + "/backing", target + "/changes", target + "/embed", "/changes", "/search?q=lee", "/search?q=go",
        "/calls.atom", "/calls.feed.json", "/changes.atom", "/changes.feed.json", target + "/calls.atom", target + "/calls.feed.json", target + "/changes.atom", target + "/changes.feed.json",
        "/list.csv?state=all", "/list.json?state=all", "/list.md?state=all", "/list.html?state=all", target + "/list.csv?state=all", target + "/list.json", target + "/list.md", target + "/list.html",
        "/api/v1/targets", "/api" + "/v1" + target, "/api/v1" + target + "/entries?state=all", "/api/v1" + target + "/changes", "/api/v1/entries?state=all", "/api/v1/changes", "/api/v1/search?q=lee",
        "/oembed?url=" + Uri.EscapeDataString(target),
    ];

    private static async Task TellAsync(
        Site site, string caller, DateOnly? day = null, string? role = null, string? party = null, Strength strength = Strength.Resign)
    {
        var now = site.Clock.GetUtcNow();
        var story = A.Story($"“She must go at once,” said {caller}.", $"Call by {caller}", caller.Replace(' ', '-'), published: now, learntAt: now);
        await site.RecordAsync(story, A.Call(
            story, caller, "Ann Lee", "She must go at once", strength, role: role, party: party, date: day is { } on ? PartialDate.Of(on) : null));
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await site.Browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static string[] Names(string page) => [.. CallerName().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    [GeneratedRegex("<h3><a href=\"/callers/[-0-9a-f]{36}\">([^<]*)</a>")]
    private static partial Regex CallerName();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex NextLink();
}
