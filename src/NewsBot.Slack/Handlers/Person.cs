using System.Text.Json;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>Who pressed or sent something, and in which workspace.</summary>
internal sealed record Person(string Team, string User)
{
    /// <summary>Of another workspace than that in which it happened. In an organisation that is not told: its people are at home in each of its workspaces.</summary>
    public bool IsVisitor { get; private init; }

    /// <summary>What the person said by it.</summary>
    /// <param name="subject">What keeps the conversation together.</param>
    public Said Says(string words, string channel, string subject) => new(Team, channel, User, words, subject) { IsVisitor = IsVisitor };

    /// <summary>Null where a payload does not tell.</summary>
    public static Person? Of(JsonElement payload) =>
        (payload.Words("team", "id") ?? payload.Words("user", "team_id")) is { } team && payload.Words("user", "id") is { } user
            ? new(team, user) { IsVisitor = payload.Child("enterprise") is null && payload.Words("user", "team_id") is { } home && home != team }
            : null;
}
