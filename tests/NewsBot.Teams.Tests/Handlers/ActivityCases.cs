using System.Text.Json.Nodes;

namespace NewsBot.Teams.Tests.Handlers;

/// <summary>Each kind of activity that Teams sends, and each body that is none, with its right handling.</summary>
internal static class ActivityCases
{
    private const string Channel = "19:news@thread.tacv2";
    private const string Group = "19:group@thread.v2";
    private const string Team = "19:team@thread.tacv2";

    public static IReadOnlyList<ActivityCase> All { get; } =
    [
        ActivityCase.Said("message-personal", "new Jo Roe", url => ActivityJson.Personal(url, "new Jo Roe")),
        ActivityCase.Said("message-personal-rich", "feeds add https://echo.test/a.xml", url => ActivityJson.Personal(url, "feeds\u00A0add&nbsp;https://echo.test/a.xml", change: a =>
            a["attachments"] = Attached("text/html", content: "<p>feeds&nbsp;add https://echo.test/a.xml</p>"))),
        ActivityCase.Said("message-personal-lines", "who wants the mayor gone?", url => ActivityJson.Personal(url, "who wants\r\n\tthe mayor gone?\n")),
        ActivityCase.Said("message-personal-help", "HELP", url => ActivityJson.Personal(url, "HELP")),
        ActivityCase.Said("message-personal-unknown", "/frobnicate now", url => ActivityJson.Personal(url, "/frobnicate now")),
        ActivityCase.Said("message-personal-empty", "help", url => ActivityJson.Personal(url, " \r\n")),
        ActivityCase.Said("message-personal-file", "help", url => ActivityJson.Personal(url, text: null, change: a =>
            a["attachments"] = Attached("application/vnd.microsoft.teams.file.download.info", url + "files/1"))),
        ActivityCase.Said("message-personal-picture", "what is this", url => ActivityJson.Personal(url, "what is this", change: a => a["attachments"] = Attached("image/png", url + "files/2"))),
        ActivityCase.Said("message-group-mention", "latest", url => ActivityJson.InGroup(url, "<at>NewsBot</at> latest", change: ActivityJson.Mention()), Group),
        InThread("message-channel-root", "<at>NewsBot</at> follow Jo Roe", "follow Jo Roe", ActivityJson.Mention()),
        InThread("message-channel-reply", "and <at>NewsBot</at> more please", "and more please", ActivityJson.Mention()),
        InThread("message-channel-two-mentions", "<at>NewsBot</at> who told <at>Ann</at>", "who told <at>Ann</at>", a =>
        {
            ActivityJson.Mention()(a);
            ActivityJson.Mention("<at>Ann</at>", "29:ann", "Ann")(a);
        }),
        InThread("message-channel-mentioned-twice", "<at>NewsBot</at> <at>NewsBot</at> help", "help", a =>
        {
            ActivityJson.Mention()(a);
            ActivityJson.Mention()(a);
        }),
        InThread("message-channel-renamed", "<at>Desk Robot</at> help", "help", ActivityJson.Mention("<at>Desk Robot</at>", name: "Desk Robot")),
        InThread("message-channel-mention-without-text", "<at>NewsBot</at> help", "help", ActivityJson.Mention(words: null)),
        InThread("message-channel-mention-of-signs", "<at>N.*(ews) [Bot</at> help", "help", ActivityJson.Mention("<at>N.*(ews) [Bot</at>")),
        ActivityCase.Of("message-channel-namesake", url => ActivityJson.InChannel(url, "<at>NewsBot</at> help", change: ActivityJson.Mention(id: "29:eve"))),
        ActivityCase.Of("message-channel-typed-tag", url => ActivityJson.InChannel(url, "<at>NewsBot</at> help")),
        ActivityCase.Of("message-channel-not-to-us", url => ActivityJson.InChannel(url, "who wants the mayor gone?")),
        ActivityCase.Of("message-from-ourselves", url => ActivityJson.Personal(url, change: a => a["from"]!["id"] = ActivityJson.Bot)),
        ActivityCase.Of("message-from-another-bot", url => ActivityJson.Personal(url, change: a => a["from"]!["id"] = "28:other")),
        ActivityCase.Of("message-other-tenant", url => ActivityJson.Personal(url, change: a =>
        {
            a["conversation"]!["tenantId"] = "someone-else";
            a["channelData"]!["tenant"]!["id"] = "someone-else";
        })) with { Status = 403 },
        ActivityCase.Of("message-two-tenants", url => ActivityJson.Personal(url, change: a => a["channelData"]!["tenant"]!["id"] = "someone-else")) with { Status = 403 },
        ActivityCase.Said("message-hostile", "<at>everyone</at> **[x](javascript:1)** {\u200B{DATE(1)}} gnp.exe", url => ActivityJson.Personal(
            url, "<at>everyone</at> **[x](javascript:1)** {{DATE(1)}} \u202Egnp.exe\u202C")),
        ActivityCase.Of("message-long", url => ActivityJson.Personal(url, "why " + string.Concat(Enumerable.Repeat("why ", 5000)))) with { Says = "said: why why" },
        ActivityCase.Said("message-letters", "new 🗞️👩🏽‍💻 عربى 日本語 e\u0301", url => ActivityJson.Personal(url, "new 🗞️👩🏽‍💻 عربى 日本語 e\u0301")),
        ActivityCase.Said("message-twice", "follow Jo Roe", url => ActivityJson.Personal(url, "follow Jo Roe")) with { Times = 2 },
        ActivityCase.Said("message-button", "who Jo Roe", url => Pressed(url, """{"says":"who Jo Roe"}""")),
        ActivityCase.Said("message-button-and-words", "more like this", url => ActivityJson.Personal(url, "more like this", change: a => a["value"] = JsonNode.Parse("""{"verb":"more"}"""))),
        ActivityCase.Of("message-button-forged", url => ActivityJson.InChannel(url, text: null!, change: a => a["value"] = JsonNode.Parse("""{"verb":"delete","all":true}"""))),

        Of("messageUpdate", a => (a["text"], a["channelData"]!["eventType"]) = ("who?", "editMessage")),
        Of("messageUpdate", a => (a["text"], a["channelData"]!["eventType"]) = ("who?", "undeleteMessage"), "undo"),
        Of("messageDelete", a => a["channelData"]!["eventType"] = "softDeleteMessage"),
        Of("messageReaction", a => a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" })),
        Of("messageReaction", a => a["reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = "like" }), "removed"),
        Of("messageReaction", a => a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "1f9d0_faceWithMonocle" }), "own"),
        Of("typing", _ => { }),
        Of("event", a => a["name"] = "application/vnd.microsoft.readReceipt"),
        Of("quantumUpdate", _ => { }),
        Of("conversationUpdate", a => Members(a, "membersAdded", ActivityJson.Bot, "29:person"), "added-personal") with { Says = "NewsBot\n" },
        ActivityCase.News("conversationUpdate-added-group", "conversationUpdate", a => Members(a, "membersAdded", ActivityJson.Bot), Group, "groupChat") with { Says = "NewsBot\n", Where = Group },
        InTeam("conversationUpdate-added-team", "conversationUpdate", a => Members(a, "membersAdded", ActivityJson.Bot), isChosen: true) with { Says = "NewsBot\n", Where = Channel },
        InTeam("conversationUpdate-member-added", "conversationUpdate", a => Members(a, "membersAdded", "29:new")),
        InTeam("conversationUpdate-member-removed", "conversationUpdate", a => Members(a, "membersRemoved", "29:old")),
        InTeam("conversationUpdate-removed-team", "conversationUpdate", a => Members(a, "membersRemoved", ActivityJson.Bot)),
        .. ((string[])[
            "channelCreated", "channelRenamed", "channelDeleted", "channelRestored", "teamRenamed", "teamArchived", "teamUnarchived", "teamDeleted", "teamHardDeleted",
            "teamRestored", "somethingNew"]).Select(what => InTeam($"conversationUpdate-{what}", "conversationUpdate", a => a["channelData"]!["eventType"] = what)),
        Of("installationUpdate", a => a["action"] = "add", "add") with { Says = "NewsBot\n" },
        InTeam("installationUpdate-add-team", "installationUpdate", a => a["action"] = "add", isChosen: true) with { Says = "NewsBot\n", Where = Channel },
        Of("installationUpdate", a => a["action"] = "add-upgrade", "add-upgrade"),
        Of("installationUpdate", a => a["action"] = "remove", "remove"),
        Of("installationUpdate", a => a["action"] = "remove-upgrade", "remove-upgrade"),

        ActivityCase.Invoked("invoke-card", "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"say","data":{"says":"who Jo Roe"}},"trigger":"manual"}""", "application/vnd.microsoft.activity.message")
            with { Says = "said: who Jo Roe\n", Where = ActivityJson.Thread },
        ActivityCase.Invoked("invoke-card-refresh", "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"refresh","data":{"shows":"queue"}},"trigger":"automatic"}""", "application/vnd.microsoft.card.adaptive"),
        ActivityCase.Invoked("invoke-card-unknown-verb", "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"launch","data":{}},"trigger":"manual"}""", "\"statusCode\":400"),
        ActivityCase.Invoked("invoke-card-no-value", "adaptiveCard/action", value: null, "application/vnd.microsoft.error", status: 400),
        ActivityCase.Invoked("invoke-dialog", "task/fetch", """{"data":{"dialog":"follow"},"context":{"theme":"dark"}}""", "\"type\":\"continue\""),
        ActivityCase.Invoked("invoke-dialog-sent", "task/submit", """{"data":{"dialog":"rule C1","form":"1","field:1:verb":"hold","field:1:reason":"x"}}""", "\"type\":\"message\"")
            with { Says = "said: hold C1 reason:\"x\"\n", Where = ActivityJson.Thread },
        ActivityCase.Invoked("invoke-search-first", "composeExtension/query", """{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""", "\"composeExtension\""),
        ActivityCase.Invoked("invoke-search-next", "composeExtension/query", """{"commandId":"search","parameters":[{"name":"words","value":"Roe"}],"queryOptions":{"skip":25,"count":25}}""", "\"type\":\"result\""),
        ActivityCase.Invoked("invoke-search-picked", "composeExtension/selectItem", """{"says":"why C1"}""", "\"type\":\"result\""),
        ActivityCase.Invoked("invoke-link", "composeExtension/queryLink", """{"url":"https://newsbot.example.com/"}""", "\"type\":\"result\""),
        ActivityCase.Invoked("invoke-link-foreign", "composeExtension/queryLink", """{"url":"http://169.254.169.254/latest"}""", "{}"),
        ActivityCase.Invoked("invoke-message-action", "composeExtension/fetchTask", """{"commandId":"makeOfThis","messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>hi</p>"}}}""", "\"type\":\"continue\""),
        ActivityCase.Invoked("invoke-message-action-sent", "composeExtension/submitAction", """{"commandId":"makeOfThis","data":{}}""", "{}"),
        ActivityCase.Invoked("invoke-sign-in", "signin/verifyState", """{"state":"1"}""", answers: null, status: 501),
        ActivityCase.Invoked("invoke-unknown", "quantum/entangle", "{}", answers: null, status: 501),

        .. ((string[])[
            "", "null", "[]", """{"type":"message","text":""", "\"message\"", """{"channelId":"msteams"}""", """{"type":7}""",
            """{"type":"message","type":"invoke"}"""]).Select((body, n) => ActivityCase.Of($"body-{n}", _ => body) with { Status = 400 }),
        .. ((string[])["type", "conversation", "serviceUrl", "channelId"]).Select(name => ActivityCase.Of($"body-without-{name}", url => ActivityJson.Personal(url, change: a => a.Remove(name))) with { Status = 400 }),
        ActivityCase.Of("body-without-from", url => ActivityJson.Personal(url, change: a => a.Remove("from"))),
        ActivityCase.Of("body-deep", url => ActivityJson.Personal(url).TrimEnd('}') + ",\"value\":" + new string('[', 100_000)) with { Status = 400 },
        ActivityCase.Of("body-entities-of-another-shape", url => ActivityJson.Personal(url, change: a => a["entities"] = "none")) with { Status = 400 },
        ActivityCase.Said("body-mention-without-id", "latest", url => ActivityJson.Personal(url, "latest", change: a => a["entities"] = new JsonArray(new JsonObject { ["type"] = "mention" }, null))),
        ActivityCase.Said("body-unknown-fields", "latest", url => ActivityJson.Personal(url, "latest", change: a => (a["quantum"], a["channelData"]!["new"]) = (new JsonArray(1, null), 7))),
        ActivityCase.Said("body-byte-order-mark", "latest", url => "\uFEFF" + ActivityJson.Personal(url, "latest")),
        ActivityCase.Said("body-date-that-is-none", "latest", url => ActivityJson.Personal(url, "latest", change: a => a["timestamp"] = "the day after")),
        ActivityCase.Said("body-id-that-climbs", "latest", url => ActivityJson.Personal(url, "latest", change: a => a["conversation"]!["id"] = "../../v3/x?a=1#"), "../../v3/x?a=1#"),
    ];

    private static ActivityCase InThread(string name, string text, string said, Action<JsonObject> change) =>
        ActivityCase.Said(name, said, url => ActivityJson.InChannel(url, text, change: change), ActivityJson.Thread);

    private static ActivityCase Of(string type, Action<JsonObject> change, string what = "") => ActivityCase.News($"{type}-{what}".TrimEnd('-'), type, change);

    private static ActivityCase InTeam(string name, string type, Action<JsonObject> change, bool isChosen = false) => ActivityCase.News(
        name,
        type,
        a =>
        {
            a["channelData"]!["team"] = new JsonObject { ["id"] = Team, ["name"] = "Newsroom" };
            a["channelData"]!["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "News" };
            a["channelData"]!["settings"] = isChosen ? new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Channel } } : null;
            change(a);
        },
        Team,
        "channel");

    private static string Pressed(string url, string value) => ActivityJson.Personal(url, text: null, change: a =>
    {
        a["value"] = JsonNode.Parse(value);
        a["replyToId"] = "1740996000111";
    });

    private static void Members(JsonObject activity, string which, params string[] ids) =>
        activity[which] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]);

    private static JsonArray Attached(string type, string? contentUrl = null, string? content = null) =>
        new(new JsonObject { ["contentType"] = type, ["contentUrl"] = contentUrl, ["content"] = content });
}
