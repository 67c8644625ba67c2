namespace NewsBot.Teams.Tests.Handlers;

public sealed class ActivityCaseTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public static TheoryData<string> Cases => [.. ActivityCases.All.Select(c => c.Name)];

    public async ValueTask InitializeAsync()
    {
        _host = await TeamsHost.StartAsync(("PublicBase", "https://newsbot.example.com/"));
        _host.Teams.Conversations.Add("../../v3/x?a=1#");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_brought_is_handled_as_it_should_be(string name)
    {
        var it = ActivityCases.All.Single(c => c.Name == name);
        var url = _host.Teams.ServiceUrl;
        for (var n = 0; n < it.Times; n++)
        {
            using var response = await _host.PostAsync(it.Body(url));
            var body = await response.Content.ReadAsStringAsync();

            Assert.Equal(it.Status, (int)response.StatusCode);
            Assert.True(it.Answers is null ? body.Length == 0 : body.Contains(it.Answers, StringComparison.Ordinal), body);
        }

        if (it.Says is { } words)
        {
            var post = await _host.Teams.NextPostAsync();
            Assert.StartsWith(words, post.Words, StringComparison.Ordinal);
            Assert.Equal(it.Where ?? "a:personal", post.Conversation);
        }

        await AssertNothingElseAsync(it.Where);
        Assert.Equal(0, _host.Teams.CallsUnder("/emea/files"));
    }

    // The last message of a conversation is answered only after all before it, so nothing can be on its way any more.
    private async Task AssertNothingElseAsync(string? where)
    {
        foreach (var (place, id) in new[] { (ActivityJson.Thread, "l1"), ("19:group@thread.v2", "l2"), (where ?? "a:personal", "l3") })
        {
            await _host.PostAsync(ActivityJson.Json(
                _host.Teams.ServiceUrl, "message", id, place, place[0] == 'a' ? "personal" : "channel", "<at>NewsBot</at> last", change: ActivityJson.Mention()));
            Assert.StartsWith("said: last\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        }

        Assert.False(_host.Teams.HasPosts);
    }
}
