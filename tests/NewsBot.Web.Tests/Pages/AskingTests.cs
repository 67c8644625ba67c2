using System.Net;
using NewsBot.Core.Workspaces;

namespace NewsBot.Web.Tests.Pages;

public sealed class AskingTests
{
    [Fact]
    public async Task A_question_is_answered_on_the_page_and_stands_in_the_box()
    {
        await using var site = await Site.StartAsync();
        var page = await site.ReadAsync("/?q=Who+wants+%22Ann%22+out%3F");
        Assert.Contains("<p>You said: Who wants &quot;Ann&quot; out?</p>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Who wants &quot;Ann&quot; out?\"", page, StringComparison.Ordinal);
        var heard = Assert.Single(site.Conversation.Heard);
        Assert.Equal(new ChatChannel(WorkspaceId.Local, "web", "page"), heard.Channel);
    }

    [Fact]
    public async Task A_sent_form_asks_with_what_stands_in_its_fields()
    {
        await using var site = await Site.StartAsync();
        await site.ReadAsync("/?says=who+Ann&f.party=x%22+class%3A%22y&f.source=1&f.source=2&f.at=&f.=Bo+Doe&other=z");
        Assert.Equal("who Ann party:\"x' class:'y\" source:\"1,2\" \"Bo Doe\"", Assert.Single(site.Conversation.Heard).Text);
    }

    [Theory]
    [InlineData("hold C1")]
    [InlineData("/newsbot confirm C1")]
    [InlineData("feeds remove F1")]
    [InlineData("follow everyone")]
    [InlineData("queue")]
    public async Task What_changes_something_or_is_for_editors_is_sent_on_to_the_chat_page(string line)
    {
        await using var site = await Site.StartAsync();
        var page = await site.ReadAsync("/?q=" + Uri.EscapeDataString(line));
        Assert.Contains($"href=\"/chat?q={Uri.EscapeDataString(line)}\"", page, StringComparison.Ordinal);
        Assert.Empty(site.Conversation.Heard);
    }

    [Fact]
    public async Task Follow_up_questions_of_one_browser_share_a_thread_and_another_browser_has_its_own()
    {
        await using var site = await Site.StartAsync();
        await site.ReadAsync("/?q=who");
        await site.ReadAsync("/?q=when");
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        await other.GetStringAsync("/?q=who");
        var threads = site.Conversation.Heard.Select(u => u.Thread).ToArray();
        Assert.Equal(threads[0], threads[1]);
        Assert.NotEqual(threads[0], threads[2]);
        Assert.Equal(32, threads[0].Length);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_comes_only_with_a_question()
    {
        await using var site = await Site.StartAsync();
        using var plain = await site.Browser.GetAsync("/");
        Assert.False(plain.Headers.Contains("Set-Cookie"));
        using var asked = await site.Browser.GetAsync("/?q=who");
        var cookie = asked.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_cookie_somebody_made_up_is_not_taken_for_a_thread()
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=who");
        request.Headers.Add("Cookie", "newsbot-thread=somebody-elses-thread-with-32-sgns");
        using var answer = await site.Browser.SendAsync(request);
        Assert.True(answer.Headers.Contains("Set-Cookie"));
        Assert.All(Assert.Single(site.Conversation.Heard).Thread, c => Assert.True(char.IsAsciiHexDigitLower(c)));
    }

    [Theory]
    [InlineData(500, HttpStatusCode.OK)]
    [InlineData(501, HttpStatusCode.BadRequest)]
    public async Task A_question_has_at_most_500_characters(int length, HttpStatusCode expected)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync("/?q=" + new string('a', length));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, site.Conversation.Heard.Count);
        Assert.Equal(
            expected != HttpStatusCode.OK,
            (await answer.Content.ReadAsStringAsync()).Contains("at most 500 can be asked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blanks_alone_are_no_question()
    {
        await using var site = await Site.StartAsync();
        Assert.DoesNotContain("You said", await site.ReadAsync("/?q=+%00%0A+"), StringComparison.Ordinal);
        Assert.Empty(site.Conversation.Heard);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:QuestionsPerMinute", "2"));
        await site.ReadAsync("/?q=one");
        await site.ReadAsync("/?q=two");
        using var third = await site.Browser.GetAsync("/?q=three");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Contains("Too many questions", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, site.Conversation.Heard.Count);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 0)]
    [InlineData("Sec-Fetch-Site", "same-site", 0)]
    [InlineData("Sec-Purpose", "prefetch;prerender", 0)]
    [InlineData("Sec-Fetch-Site", "same-origin", 1)]
    [InlineData("Sec-Fetch-Site", "none", 1)]
    public async Task A_link_on_another_site_fills_the_box_but_asks_nothing(string header, string value, int asked)
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=who+wants+everybody+out");
        request.Headers.Add(header, value);
        using var answer = await site.Browser.SendAsync(request);
        Assert.Equal(asked, site.Conversation.Heard.Count);
        Assert.Contains("value=\"who wants everybody out\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_without_its_inside()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.GetAsync("/?q=fault");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("The fault is ours", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_out_of_bounds_stop_the_start_with_their_name()
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Site.StartAsync(("NewsBot:Web:QuestionsPerMinute", "0"), ("NewsBot:Web:Digests", "21")));
        Assert.Contains("QuestionsPerMinute", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Digests", fault.Message, StringComparison.Ordinal);
    }
}
