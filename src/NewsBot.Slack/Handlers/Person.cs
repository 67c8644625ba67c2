using System.Text.Json;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>Who pressed or sent something, and in which workspace.</summary>
internal sealed record Person(string Team, string User)
{
    /// <summary>Null where a payload does not tell.</summary>
    public static Person? Of(JsonElement payload) =>
        (payload.Words("team", "id") ?? payload.Words("user", "team_id")) is { } team && payload.Words("user", "id") is { } user ? new(team, user) : null;
}
