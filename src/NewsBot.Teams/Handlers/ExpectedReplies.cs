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

    /// <summary>Somebody waits for the answer to the arrival of that key; to be said before it is taken in.</summary>
    public void Expect(string key) => _waiting[key] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Nobody waits any more.</summary>
    public void Forget(string key) => _waiting.TryRemove(key, out _);

    /// <summary>False where nobody waits: then it is to be posted.</summary>
    public bool TryGive(string key, Func<IReadOnlyList<OutgoingActivity>> answer) => _waiting.TryRemove(key, out var waiting) && waiting.TrySetResult(answer());

    /// <summary>The answer, as the reply to the request of an activity; without any activities where it comes as a post.</summary>
    public async Task<JsonObject> WaitAsync(string key, TeamsActivity activity, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<OutgoingActivity> answer = [];
        if (_waiting.TryGetValue(key, out var waiting))
        {
            try
            {
                answer = await waiting.Task.WaitAsync(Patience, clock, cancellationToken);
            }
            catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
            {
                // It may be given in this very moment: then it is nobody else's.
                answer = _waiting.TryRemove(key, out _) ? [] : await waiting.Task;
            }
        }

        return new() { ["activities"] = new JsonArray([.. answer.Select(a => Addressed(a, activity))]) };
    }

    private static JsonNode Addressed(OutgoingActivity answer, TeamsActivity to)
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
