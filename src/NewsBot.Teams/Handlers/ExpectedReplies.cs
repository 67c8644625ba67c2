using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>
/// Hands the answer to whoever waits for it in the reply to their request (delivery mode "expectReplies"). An answer that comes too late, or
/// after a restart, goes out as a post like any other.
/// </summary>
internal sealed class ExpectedReplies(TimeProvider clock)
{
    /// <summary>The service gives up after some fifteen seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<IReadOnlyList<OutgoingActivity>>> _waiting = new(StringComparer.Ordinal);

    /// <summary>
    /// Somebody will wait for the answer to the arrival of that key; to be said before it is taken in. Who brings the same again meanwhile
    /// gets the same answer.
    /// </summary>
    public Task<IReadOnlyList<OutgoingActivity>> Expect(string key, out bool isFirst)
    {
        var mine = new TaskCompletionSource<IReadOnlyList<OutgoingActivity>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = _waiting.GetOrAdd(key, mine);
        isFirst = waiting == mine;
        return waiting.Task;
    }

    /// <summary>False where nobody waits: then it is to be posted.</summary>
    public bool TryGive(string key, Func<IReadOnlyList<OutgoingActivity>> answer) =>
        _waiting.ContainsKey(key) && answer() is var given && _waiting.TryRemove(key, out var waiting) && waiting.TrySetResult(given);

    /// <summary>Nobody waits for it: what was expected is empty.</summary>
    public void Forget(string key) => TryGive(key, () => []);

    /// <summary>The answer, as the reply to the request of an activity; without any activities where it comes as a post.</summary>
    public async Task<JsonObject> WaitAsync(
        string key, Task<IReadOnlyList<OutgoingActivity>> expected, TeamsActivity activity, CancellationToken cancellationToken = default)
    {
        try
        {
            await expected.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            Forget(key);
        }

        // It may have been given in that very moment: then it is nobody else's.
        return new() { ["activities"] = new JsonArray([.. (await expected).Select(a => Addressed(a, activity))]) };
    }

    private static JsonObject Addressed(OutgoingActivity answer, TeamsActivity to)
    {
        var node = JsonSerializer.SerializeToNode(answer, OutgoingJson.Context.OutgoingActivity)!.AsObject();
        node["id"] = Guid.NewGuid().ToString();
        node["channelId"] = to.ChannelId;
        node["serviceUrl"] = to.ServiceUrl;
        node["replyToId"] = to.Id;
        node["conversation"] = new JsonObject { ["id"] = to.Conversation?.Id };
        node["from"] = new JsonObject { ["id"] = to.Recipient?.Id, ["name"] = to.Recipient?.Name };
        node["recipient"] = new JsonObject { ["id"] = to.From?.Id, ["name"] = to.From?.Name };
        return node;
    }
}
