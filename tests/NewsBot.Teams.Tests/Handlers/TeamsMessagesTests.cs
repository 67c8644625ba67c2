using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Handlers;

public sealed class TeamsMessagesTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    private string Url => _host.Teams.ServiceUrl;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_personal_message_is_answered_in_its_conversation()
    {
        var response = await _host.PostAsync(ActivityJson.Personal(Url));
        var post = await _host.Teams.NextPostAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal("a:personal", post.Conversation);
        Assert.Contains("said: who wants the mayor gone?", post.Words, StringComparison.Ordinal);
        Assert.Contains($"teams:{TeamsDouble.Tenant} teams 11aa a:personal", post.Words, StringComparison.Ordinal);
        Assert.StartsWith("said: who wants the mayor gone?", post.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread()
    {
        await _host.PostAsync(ActivityJson.InChannel(Url, "<at>NewsBot</at> who wants the mayor gone?", change: ActivityJson.Mention()));
        var post = await _host.Teams.NextPostAsync();

        Assert.Equal(ActivityJson.Thread, post.Conversation);
        Assert.EndsWith("/emea/v3/conversations/19%3Anews%40thread.tacv2%3Bmessageid%3D1740996000111/activities", post.RawPath, StringComparison.Ordinal);
        Assert.Contains("said: who wants the mayor gone?", post.Words, StringComparison.Ordinal);

        // What is set up there is set up for the channel, not for the thread in which it was said.
        Assert.EndsWith("\n19:news@thread.tacv2", post.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<at>NewsBot</at> help", "<at>NewsBot</at>", "help")]
    [InlineData("<at>News Robot</at>&nbsp;help", "<at>News Robot</at>", "help")]
    [InlineData("and <at>NewsBot</at> more\u00A0please", "<at>NewsBot</at>", "and more please")]
    [InlineData("<at>NewsBot</at> help", null, "help")]
    [InlineData("<at>News.*Bot (x</at> help", "<at>News.*Bot (x</at>", "help")]
    [InlineData("<at>NewsBot</at>", "<at>NewsBot</at>", "help")]
    public async Task Our_mention_is_taken_off(string text, string? words, string said)
    {
        await _host.PostAsync(ActivityJson.InGroup(Url, text, change: ActivityJson.Mention(words)));

        Assert.StartsWith($"said: {said}\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"form":"3","pick:3":"why C12"}""", "why C12")]
    [InlineData("""{"says":"hold C1","form":"2","field:2:reason":"x\" class:\"y","field:2:at":7,"field:2:":"","field:21:at":"z"}""", "hold C1 reason:\"x' class:'y\"")]
    public async Task A_menu_and_a_form_say_what_was_picked_and_filled_in(string value, string said)
    {
        await _host.PostAsync(ActivityJson.InChannel(Url, text: null!, change: a => a["value"] = JsonNode.Parse(value)));

        Assert.Contains($"said: {said}", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_button_says_its_words()
    {
        await _host.PostAsync(ActivityJson.InChannel(Url, text: null!, change: a => a["value"] = new JsonObject { ["says"] = "who else?" }));

        Assert.StartsWith("said: who else?\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"verb":"follow","storyId":"st-1"}""")]
    [InlineData("""{"says":7}""")]
    [InlineData("""[1]""")]
    public async Task Forged_or_foreign_button_data_asks_for_help_only(string value)
    {
        await _host.PostAsync(ActivityJson.Personal(Url, text: null, change: a => a["value"] = JsonNode.Parse(value)));

        Assert.StartsWith("said: help\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_twice_is_answered_once()
    {
        await _host.PostAsync(ActivityJson.Personal(Url, "first", id: "1"));
        await _host.PostAsync(ActivityJson.Personal(Url, "first", id: "1"));

        Assert.StartsWith("said: first\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        await AssertNothingElseAsync("a:personal");
    }

    [Fact]
    public async Task An_answer_in_a_personal_chat_that_offers_nothing_itself_suggests_what_to_ask_next()
    {
        await _host.PostAsync(ActivityJson.Personal(Url, "who?", id: "1"));
        await _host.PostAsync(ActivityJson.Personal(Url, "queue", id: "2"));
        await _host.PostAsync(ActivityJson.InGroup(Url, "<at>NewsBot</at> who?", id: "3", change: ActivityJson.Mention()));
        TeamsPost[] posts = [await _host.Teams.NextPostAsync(), await _host.Teams.NextPostAsync(), await _host.Teams.NextPostAsync()];

        Assert.Equal(["29:person"], posts.Where(p => p.Body.TryGetProperty("suggestedActions", out _)).Select(p => p.Body.GetProperty("suggestedActions").GetProperty("to")[0].GetString()));
        Assert.Single(posts, p => p.Conversation == "a:personal" && !p.Body.TryGetProperty("suggestedActions", out _));
    }

    [Fact]
    public async Task An_invoke_is_told_that_it_is_not_served()
    {
        var response = await _host.PostAsync(ActivityJson.Json(Url, "invoke", "f:1", "a:personal", "personal", change: a => a["name"] = "signin/verifyState"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task An_installation_is_welcomed_once_in_the_channel_that_was_chosen()
    {
        void Chosen(JsonObject activity)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = "19:news@thread.tacv2" } };
        }

        await _host.PostAsync(ActivityJson.Json(Url, "conversationUpdate", "f:1", "19:team@thread.tacv2", "channel", change: activity =>
        {
            Chosen(activity);
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = ActivityJson.Bot });
        }));
        await _host.PostAsync(ActivityJson.Json(Url, "installationUpdate", "f:2", "19:news@thread.tacv2", "channel", change: activity =>
        {
            Chosen(activity);
            activity["action"] = "add";
        }));
        var post = await _host.Teams.NextPostAsync();

        Assert.Equal("19:news@thread.tacv2", post.Conversation);
        Assert.Contains("keeps the record of who has publicly called for whom to go", post.Words, StringComparison.Ordinal);
        Assert.Contains("Added by Jo Reporter.", post.Words, StringComparison.Ordinal);
        Assert.False(post.Body.TryGetProperty("suggestedActions", out _));
        await AssertNothingElseAsync("19:news@thread.tacv2");
    }

    [Fact]
    public async Task After_a_removal_a_new_installation_is_welcomed_again()
    {
        // The removal stops at once whatever was still to be sent there: so the first welcome is waited for.
        await ActAsync("add", "f:1");
        AssertWelcome(await _host.Teams.NextPostAsync());
        await ActAsync("remove", "f:2");
        await ActAsync("add-upgrade", "f:3");
        await ActAsync("add", "f:4");
        AssertWelcome(await _host.Teams.NextPostAsync());

        await AssertNothingElseAsync("a:personal");

        Task ActAsync(string action, string id) =>
            _host.PostAsync(ActivityJson.Json(Url, "installationUpdate", id, "a:personal", "personal", change: a => a["action"] = action));

        static void AssertWelcome(TeamsPost welcome)
        {
            Assert.StartsWith("NewsBot\n", welcome.Words, StringComparison.Ordinal);
            Assert.Equal(3, welcome.Body.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength());
        }
    }

    [Fact]
    public async Task Hostile_shapes_do_no_harm()
    {
        var deep = ActivityJson.Personal(Url).TrimEnd('}') + ",\"value\":" + new string('[', 200_000);
        var entities = ActivityJson.Personal(Url, id: "9", change: a => a["entities"] = "none");
        var unnamed = ActivityJson.Personal(Url, "help", id: "10", change: a => a["entities"] = new JsonArray(new JsonObject { ["type"] = "mention" }, null));

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync(deep)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync(entities)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(unnamed)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync("\uFEFF" + ActivityJson.Personal(Url, "help", id: "11"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.PostAsync(new string(' ', 1024 * 1024 + 1))).StatusCode);
    }

    [Fact]
    public async Task An_id_that_climbs_stays_one_step_of_the_path()
    {
        _host.Teams.Conversations.Add("../../v3/attachments?x=1#y");
        await _host.PostAsync(ActivityJson.Personal(Url, change: a => a["conversation"]!["id"] = "../../v3/attachments?x=1#y"));

        Assert.EndsWith("/emea/v3/conversations/..%2F..%2Fv3%2Fattachments%3Fx%3D1%23y/activities", (await _host.Teams.NextPostAsync()).RawPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_conversation_says_so_and_the_next_one_works()
    {
        await _host.PostAsync(ActivityJson.Personal(Url, "break", id: "1"));
        await _host.PostAsync(ActivityJson.Personal(Url, "help", id: "2"));

        Assert.Contains("went wrong on our side", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.StartsWith("said: help\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_waits_as_long_as_Teams_asks()
    {
        _host.Teams.RateLimitNext(seconds: 7);
        await _host.PostAsync(ActivityJson.Personal(Url));
        var waited = 0;
        while (!_host.Teams.HasPosts && waited < 100)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            waited++;
        }

        Assert.InRange(waited, 7, 99);
        Assert.StartsWith("said:", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_comes_in_parts_in_the_same_thread()
    {
        await _host.PostAsync(ActivityJson.InChannel(Url, "<at>NewsBot</at> long", change: ActivityJson.Mention()));
        var pages = new[] { await _host.Teams.NextPostAsync(), await _host.Teams.NextPostAsync(), await _host.Teams.NextPostAsync() };

        Assert.All(pages, page => Assert.Equal(ActivityJson.Thread, page.Conversation));
        Assert.EndsWith("Paragraph 90", pages[2].Words, StringComparison.Ordinal);
    }

    // The last message of a conversation is answered only after all before it, so nothing can be on its way any more.
    private async Task AssertNothingElseAsync(string conversation)
    {
        foreach (var (place, id) in new[] { (conversation, "l1"), ("a:personal", "l2") })
        {
            await _host.PostAsync(ActivityJson.Json(
                Url, "message", id, place, place == "a:personal" ? "personal" : "groupChat", "<at>NewsBot</at> last", change: ActivityJson.Mention()));
            Assert.StartsWith("said: last\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        }

        Assert.False(_host.Teams.HasPosts);
    }
}
