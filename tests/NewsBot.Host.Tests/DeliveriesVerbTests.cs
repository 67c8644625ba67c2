using System.Text.Json;
using NewsBot.Core.Alerts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Storage;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary><c>newsbot deliveries</c>: what is owed and what was sent, each explained.</summary>
public sealed class DeliveriesVerbTests : IAsyncLifetime
{
    private static readonly ChatChannel News = new(new("slack:T1"), "slack", "C0NEWS");

    private readonly TemporaryFolder _folder = new();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        await using var record = await StoredRecord.OpenAsync(_folder.File("desk.db"));
        await record.Deliveries.OweAsync([
            Delivery("S1/2025-03-03T07:30") with { State = DeliveryState.Sent, MessageId = "171.5", SentAt = _now, Carries = [new(4, "NEW", "f", "l")] },
            Delivery("S1/alert/C4") with { Kind = DeliveryKind.Alert, Level = AlertLevel.Urgent, Tries = 2, Problem = "Slack answers 503.", NextTryAt = _now.AddHours(1) },
            Delivery("S2/alert/C4") with { State = DeliveryState.Failed, Problem = "The channel is archived." },
            Delivery("S3/alert/C4") with { State = DeliveryState.Unknown, Problem = "No answer came.", MayBeDouble = true },
            Delivery("S4/2025-03-03T07:30") with { State = DeliveryState.Draft }]);
        await record.Notices.RaiseAsync(new("access/slack", null, "Action required: nothing can be posted on slack.", _now, null));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task All_are_listed_with_how_they_stand_the_counts_and_what_lasts()
    {
        var told = await RunAsync();

        Assert.Equal(0, told.ExitCode);
        Assert.All(
            new[]
            {
                "In the last 24 hours: 1 sent, 1 owed (the oldest since", "1 failed, 1 of unknown fate, 1 perhaps double, 1 waiting for an editor",
                "Action required: nothing can be posted on slack.", "S1/2025-03-03T07:30: sent", "S1/alert/C4: owed, tried 2 times: Slack answers 503. Next try",
                "S2/alert/C4: failed and given up: The channel is archived.", "S3/alert/C4: perhaps sent, perhaps twice: No answer came.", "S4/2025-03-03T07:30: a draft (D5)",
            },
            words => Assert.Contains(words, Joined(told), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("owed", "S1/alert/C4")]
    [InlineData("draft", "S4/2025-03-03T07:30")]
    [InlineData("unknown", "S3/alert/C4")]
    public async Task A_state_narrows_them(string state, string key)
    {
        var line = JsonDocument.Parse((await RunAsync("--state", state, "--json")).Output).RootElement;

        Assert.Equal((key, state), (line.GetProperty("key").GetString(), line.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_key_explains_one_and_its_beginning_lists_those_of_an_order()
    {
        var one = Joined(await RunAsync("S1/2025-03-03T07:30"));
        Assert.All(new[] { "digest for slack slack:T1 C0NEWS", "171.5", "C4 NEW", "the news of S1" }, words => Assert.Contains(words, one, StringComparison.Ordinal));

        var some = Joined(await RunAsync("S1"));
        Assert.Contains("S1/alert/C4", some, StringComparison.Ordinal);
        Assert.DoesNotContain("S2/alert", some, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_all_there_is_to_one_line_each()
    {
        var line = JsonDocument.Parse((await RunAsync("S1/2025-03-03T07:30", "--json")).Output).RootElement;

        Assert.Equal(
            ["key", "kind", "workspace", "surface", "address", "state", "level", "owed_at", "next_try_at", "sent_at", "tries", "message_id", "about", "may_be_double", "problem", "entries", "text"],
            line.EnumerateObject().Select(p => p.Name));
        Assert.Equal("C4", line.GetProperty("entries")[0].GetString());
        Assert.Equal(5, (await RunAsync("--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single((await RunAsync("--json", "--most", "1")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(1, "There is no delivery \"S9\", and none whose key begins so.", "S9")]
    [InlineData(2, "\"lost\" is no state: give draft, owed, sent, failed, unknown or dropped.", "--state", "lost")]
    [InlineData(2, "\"1\" is no state", "--state", "1")]
    public async Task What_is_not_there_and_what_is_no_state_is_said(int code, string words, params string[] args)
    {
        var told = await RunAsync(args);

        Assert.Equal(code, told.ExitCode);
        Assert.Contains(words, told.Errors, StringComparison.Ordinal);
    }

    private Task<Outcome> RunAsync(params string[] args) => NewsBotProgram.RunAsync(["deliveries", .. args, "--db", _folder.File("desk.db")]);

    /// <summary>A terminal breaks lines where it likes.</summary>
    private static string Joined(Outcome told) => string.Join(' ', told.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Delivery Delivery(string key) =>
        new() { Key = key, Channel = News, Message = Message.Of($"the news of {key[..2]}"), OwedAt = _now, NextTryAt = _now, Subscription = 1 };
}
