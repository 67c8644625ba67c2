using System.Text.Json.Nodes;

namespace NewsBot.Teams.Tests.Handlers;

/// <summary>Something that Teams, or somebody in its name, may bring, and what is right to do about it.</summary>
/// <param name="Body">The body, for a service at the given address.</param>
internal sealed record ActivityCase(string Name, Func<string, string> Body)
{
    /// <summary>The status of our answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What our post begins with; null where we say nothing.</summary>
    public string? Says { get; init; }

    /// <summary>Where the post goes; null for the personal conversation.</summary>
    public string? Where { get; init; }

    /// <summary>What stands in the body of our answer; null where it has none.</summary>
    public string? Answers { get; init; }

    /// <summary>How often it is brought.</summary>
    public int Times { get; init; } = 1;

    public static ActivityCase Of(string name, Func<string, string> body) => new(name, body);

    /// <summary>Answered with words that say back what was understood.</summary>
    public static ActivityCase Said(string name, string said, Func<string, string> body, string? where = null) =>
        new(name, body) { Says = $"said: {said}\n", Where = where };

    /// <summary>An invoke in a thread of a channel.</summary>
    public static ActivityCase Invoked(string name, string invoke, string? value, string? answers, int status = 200) => new(name, url => ActivityJson.Json(
        url, "invoke", "f:1", ActivityJson.Thread, "channel", change: a =>
        {
            a["name"] = invoke;
            a["value"] = value is null ? null : JsonNode.Parse(value);
            a["replyToId"] = "1740996000111";
        }))
    { Answers = answers, Status = status };

    /// <summary>News of a team or a conversation, of which nothing is said.</summary>
    public static ActivityCase News(string name, string type, Action<JsonObject> change, string conversation = "a:personal", string kind = "personal") =>
        new(name, url => ActivityJson.Json(url, type, "f:1", conversation, kind, change: change));

    public override string ToString() => Name;
}
