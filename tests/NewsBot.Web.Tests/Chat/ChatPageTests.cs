using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Chat;

public sealed class ChatPageTests
{
    [Fact]
    public async Task What_is_said_is_answered_on_the_page_and_stands_there_when_it_is_loaded_again()
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.Browser.SayAsync(("q", "who wants <b>Ann</b> out?"));
        Assert.Equal("/chat", answer.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await site.ReadAsync("/chat");
        Assert.Contains("<p>You said: who wants &lt;b&gt;Ann&lt;/b&gt; out?</p>", page, StringComparison.Ordinal);
        Assert.Single(site.Conversation.Heard);
    }

    [Fact]
    public async Task A_button_says_its_command_and_a_form_the_command_that_it_completes()
    {
        await using var site = await Site.StartAsync();
        using (await site.Browser.SayAsync(("q", "choices")))
        {
            Assert.Contains("<button class=\"destructive\" name=\"q\" value=\"unfollow all confirm:1-x\">Yes, &quot;end&quot; it</button>", await site.ReadAsync("/chat"), StringComparison.Ordinal);
        }

        using (await site.Browser.SayAsync(("q", "unfollow all confirm:1-x")))
        using (await site.Browser.SayAsync(("says", "hold C1"), ("f.reason", "x\" class:\"y"), ("f.sources", "1"), ("f.sources", "2"), ("f.at", "")))
        {
            Assert.Equal(
                ["choices", "unfollow all confirm:1-x", "hold C1 reason:\"x' class:'y\" sources:\"1,2\""],
                site.Conversation.Heard.Select(h => h.Text));
        }
    }

    [Fact]
    public async Task A_line_in_the_address_only_fills_the_box()
    {
        await using var site = await Site.StartAsync();
        Assert.Contains("value=\"unfollow &quot;all&quot;\"", await site.ReadAsync("/chat?q=unfollow+%22all%22"), StringComparison.Ordinal);
        Assert.Empty(site.Conversation.Heard);
    }

    [Fact]
    public async Task Each_browser_has_a_conversation_of_its_own_that_nobody_reads_off_the_channel()
    {
        await using var site = await Site.StartAsync();
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        using (await site.Browser.SayAsync(("q", "mine")))
        using (await other.SayAsync(("q", "theirs")))
        using (await site.Browser.SayAsync(("q", "mine again")))
        {
            Assert.DoesNotContain("theirs", await site.ReadAsync("/chat"), StringComparison.Ordinal);
            var heard = site.Conversation.Heard.ToArray();
            Assert.Equal(heard[0].Channel, heard[2].Channel);
            Assert.NotEqual(heard[0].Channel, heard[1].Channel);
            Assert.All(heard, h => Assert.Equal((WorkspaceId.Local, "web"), (h.Channel.Workspace, h.Channel.Surface)));
            Assert.NotEqual(heard[0].Person, heard[1].Person);

            // Whoever sees the address of the channel on the desk cannot make a cookie of it.
            using var request = new HttpRequestMessage(HttpMethod.Get, "/chat");
            request.Headers.Add("Cookie", $"newsbot-chat={heard[0].Channel.Address}");
            using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Browser.BaseAddress };
            using var page = await stranger.SendAsync(request);
            Assert.DoesNotContain("mine", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Host", "newsbot.example")]
    [InlineData("Origin", "https://newsbot.example")]
    public async Task Somebody_from_elsewhere_is_asked_to_sign_in_and_does_nothing(string header, string value)
    {
        await using var site = await Site.StartAsync();
        var token = await site.Browser.TokenAsync();
        site.Browser.DefaultRequestHeaders.Add(header, value);
        using var page = await site.Browser.GetAsync("/chat");
        Assert.Equal("/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
        using var said = await site.Browser.SendFormAsync("/chat", token, ("q", "feeds"));
        Assert.Equal(HttpStatusCode.Unauthorized, said.StatusCode);
        Assert.Empty(site.Conversation.Heard);
    }

    [Fact]
    public async Task Nothing_is_said_without_the_token_of_the_page_or_from_another_site()
    {
        await using var site = await Site.StartAsync();
        using var bare = await site.Browser.PostAsync("/chat", new FormUrlEncodedContent([new("q", "unfollow all")]));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        using var borrowed = await site.Browser.SendFormAsync("/chat", await other.TokenAsync(), ("q", "unfollow all"));
        Assert.Equal(HttpStatusCode.BadRequest, borrowed.StatusCode);
        site.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-site");
        using var framed = await site.Browser.SayAsync(("q", "unfollow all"));
        Assert.Equal(HttpStatusCode.BadRequest, framed.StatusCode);
        Assert.Empty(site.Conversation.Heard);
    }

    [Theory]
    [InlineData("", "Nothing was said")]
    [InlineData("2001", "at most 2000")]
    public async Task What_cannot_be_taken_is_told_and_nothing_is_lost(string length, string expected)
    {
        await using var site = await Site.StartAsync();
        var line = length.Length == 0 ? " " : new string('a', 2001);
        using var answer = await site.Browser.SayAsync(("q", line));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Equal(length.Length > 0, page.Contains("value=\"aaaa", StringComparison.Ordinal));
        Assert.Empty(site.Conversation.Heard);
    }

    [Fact]
    public async Task Who_says_too_much_is_told_to_wait_and_keeps_the_line()
    {
        await using var site = await Site.StartAsync(("NewsBot:Web:QuestionsPerMinute", "1"));
        using var first = await site.Browser.SayAsync(("q", "one"));
        using var second = await site.Browser.SayAsync(("q", "two"));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Contains("value=\"two\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(site.Conversation.Heard);
    }

    [Fact]
    public async Task A_list_is_taken_away_as_a_file_by_its_own_browser_alone()
    {
        await using var site = await Site.StartAsync();
        using var said = await site.Browser.SayAsync(("q", "file"));
        Assert.Contains("href=\"/chat/files/t1/1\" download=\"calls.csv\"", await site.ReadAsync("/chat"), StringComparison.Ordinal);
        using var file = await site.Browser.GetAsync("/chat/files/t1/1");
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "calls.csv"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("id\nC1\n", await file.Content.ReadAsStringAsync());
        using var other = new HttpClient { BaseAddress = site.Browser.BaseAddress };
        using var refused = await other.GetAsync("/chat/files/t1/1");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("Name,Address\r\nHarbour Echo,https://harbour-echo.test/rss\r\n\"Shore Post\";https://shore-post.test/feed\r\nno address here\r\n")]
    [InlineData("<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"Harbour Echo\" xmlUrl=\"https://harbour-echo.test/rss\"/><outline text=\"Shore Post\" xmlUrl=\"https://shore-post.test/feed\"/></body></opml>")]
    public async Task A_file_of_feeds_adds_them(string text)
    {
        await using var site = await Site.StartAsync(talks: true);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await site.Browser.TokenAsync()), "token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "my feeds.csv" },
        };
        using var answer = await site.Browser.PostAsync("/chat", form);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(page.Contains("Added 2 feeds.", StringComparison.Ordinal), page);
        Assert.Contains("import my feeds.csv", page, StringComparison.Ordinal);
        var feeds = await site.Services.GetRequiredService<IFeedStore>().ListAsync();
        Assert.Equal([("Harbour Echo", "https://harbour-echo.test/rss"), ("Shore Post", "https://shore-post.test/feed")], feeds.Select(f => (f.Name, f.Url.AbsoluteUri)));
    }

    [Fact]
    public async Task What_is_posted_to_the_conversation_stands_there_once_and_reads_as_it_was_put_right()
    {
        await using var site = await Site.StartAsync();
        var channel = await ChannelAsync(site);
        await PostAsync(site, channel, "alert/1", DeliveryKind.Alert, "Ann Doe is asked to go");
        await PostAsync(site, channel with { Address = "another" }, "alert/2", DeliveryKind.Alert, "For somebody else");
        await PostAsync(site, channel, "alert/1/more", DeliveryKind.FollowUp, "Now in two papers", about: "alert/1");
        var page = await site.ReadAsync("/chat");
        Assert.Equal(1, Count(page, "Ann Doe is asked to go"));
        Assert.DoesNotContain("somebody else", page, StringComparison.Ordinal);
        Assert.Matches("Follow-up to <a href=\"#p-[a-z2-7]{12}\">", page);

        var store = site.Services.GetRequiredService<IDeliveryStore>();
        await store.ReplaceAsync("alert/1", Message.Of("Ann Roe is asked to go"), []);
        await PostAsync(site, channel, "alert/1/edit", DeliveryKind.Edit, "Ann Roe is asked to go", about: "alert/1");
        page = await site.ReadAsync("/chat");
        Assert.Equal(1, Count(page, "Ann Roe is asked to go"));
        Assert.DoesNotContain("Ann Doe", page, StringComparison.Ordinal);
        Assert.Contains("put right", page, StringComparison.Ordinal);
        Assert.All(await store.SearchAsync(new(10, Channel: channel)), d => Assert.Equal(DeliveryState.Sent, d.State));
    }

    [Fact]
    public async Task An_open_page_is_told_of_what_is_posted_and_said_without_asking_again()
    {
        await using var site = await Site.StartAsync();
        var clock = (ManualClock)site.Clock;
        var channel = await ChannelAsync(site);
        using var line = await site.Browser.GetAsync($"/chat/events?since={clock.GetUtcNow().UtcTicks}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", line.Content.Headers.ContentType!.MediaType);
        using var events = new StreamReader(await line.Content.ReadAsStreamAsync());
        Assert.Equal(": here", await events.ReadLineAsync());
        await clock.WaitForTimerAsync();

        clock.Advance(TimeSpan.FromMilliseconds(500));
        await PostAsync(site, channel, "alert/1", DeliveryKind.Alert, "Ann Doe is asked to go");
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("<p>Ann Doe is asked to go</p>", await PieceAsync(events), StringComparison.Ordinal);
        using var said = await site.Browser.SayAsync(("q", "in another tab"));
        Assert.Contains("You said: in another tab", await PieceAsync(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_four_pages_of_one_conversation_listen_at_once()
    {
        await using var site = await Site.StartAsync();
        await ChannelAsync(site);
        var lines = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
        {
            lines.Add(await site.Browser.GetAsync("/chat/events", HttpCompletionOption.ResponseHeadersRead));
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 4), HttpStatusCode.ServiceUnavailable], lines.Select(l => l.StatusCode));
        lines.ForEach(l => l.Dispose());
    }

    private static async Task<ChatChannel> ChannelAsync(Site site)
    {
        using var said = await site.Browser.SayAsync(("q", "hello"));
        return site.Conversation.Heard.Last().Channel;
    }

    private static async Task PostAsync(Site site, ChatChannel channel, string key, DeliveryKind kind, string words, string? about = null)
    {
        var now = site.Clock.GetUtcNow();
        await site.Services.GetRequiredService<IDeliveryStore>().OweAsync(
            [new() { Key = key, Kind = kind, Channel = channel, Message = Message.Of(words), OwedAt = now, NextTryAt = now, About = about }]);
        await site.Services.GetRequiredService<DeliverySender>().SendOwedAsync();
    }

    private static async Task<string> PieceAsync(StreamReader events)
    {
        var piece = new StringBuilder();
        while (await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line && (line.Length > 0 || piece.Length == 0))
        {
            piece.Append(line.StartsWith("data: ", StringComparison.Ordinal) ? line["data: ".Length..] + "\n" : "");
        }

        return piece.ToString();
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
