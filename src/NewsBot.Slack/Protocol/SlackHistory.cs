using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Protocol;

/// <summary>Looks in a channel for a post of ours, by the key in its metadata. Needs a history permission; without it, it cannot tell.</summary>
internal sealed class SlackHistory(ISlackApi api)
{
    /// <summary>Clocks differ: the post may bear a time a little before ours.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private const int MostPages = 5;

    public async Task<SentLookUp> FindAsync(
        WorkspaceId workspace, string channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var oldest = (since - Slack).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.HistoryAsync(workspace, channel, thread, oldest, cursor, cancellationToken);
            if (!answer.IsOk || answer.Body?.Child("messages") is not { ValueKind: JsonValueKind.Array } messages)
            {
                return SlackProblems.Outcome(answer) is { IsSent: false, RetryAfter: { } wait } ? SentLookUp.NotNow(wait) : SentLookUp.CannotTell;
            }

            foreach (var message in messages.EnumerateArray())
            {
                if (message.Words("metadata", "event_type") == MessageMetadata.DeliveryEvent
                    && message.Words("metadata", "event_payload", "key") == key && message.Words("ts") is { } ts)
                {
                    return SentLookUp.Found(ts);
                }
            }

            cursor = answer.Body?.Words("response_metadata", "next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                return SentLookUp.NotThere;
            }
        }

        return SentLookUp.CannotTell;
    }
}
