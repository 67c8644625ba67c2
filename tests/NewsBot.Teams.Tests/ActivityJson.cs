using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests;

/// <summary>Activities as Teams sends them.</summary>
internal static class ActivityJson
{
    public const string Bot = $"28:{BotServiceSigner.AppId}";
    public const string Thread = "19:news@thread.tacv2;messageid=1740996000111";

    public static string Personal(string serviceUrl, string? text = "who wants the mayor gone?", string id = "1740996000100", Action<JsonObject>? change = null) =>
        Json(serviceUrl, "message", id, "a:personal", "personal", text, change);

    public static string InGroup(string serviceUrl, string text, string id = "1740996000100", Action<JsonObject>? change = null) =>
        Json(serviceUrl, "message", id, "19:group@thread.v2", "groupChat", text, change);

    public static string InChannel(string serviceUrl, string text, string id = "1740996000100", Action<JsonObject>? change = null) =>
        Json(serviceUrl, "message", id, Thread, "channel", text, change);

    /// <summary>Marks words of the text as a mention of the bot, or of somebody else.</summary>
    public static Action<JsonObject> Mention(string? words = "<at>NewsBot</at>", string id = Bot, string name = "NewsBot") => activity =>
    {
        var entities = activity["entities"]?.AsArray() ?? [];
        entities.Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = words });
        activity["entities"] = entities;
    };

    public static string Json(
        string serviceUrl, string type, string id, string conversation, string conversationType, string? text = null, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2025-03-03T09:00:00.000Z",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:person", ["name"] = "Jo Reporter", ["aadObjectId"] = "11aa" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "NewsBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["tenantId"] = TeamsDouble.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsDouble.Tenant } },
        };
        if (text is not null)
        {
            activity["text"] = text;
        }

        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
