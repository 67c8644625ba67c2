using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack.Handlers;

/// <summary>The Events API, over HTTP or Socket Mode. What does not concern us is acknowledged and left alone.</summary>
internal sealed class SlackEvents(SlackIntake intake, SlackInstallations installations, ILogger<SlackEvents> logger)
{
    /// <summary>What the app must subscribe to, by the names of the manifest.</summary>
    public static IReadOnlyList<string> Heard { get; } =
    [
        "app_home_opened", "app_mention", "app_uninstalled", "assistant_thread_started", "link_shared", "member_joined_channel",
        "message.channels", "message.groups", "message.im", "message.mpim", "tokens_revoked",
    ];

    public async Task<SlackAck> HandleAsync(JsonElement envelope)
    {
        if (envelope.Words("type") == "app_rate_limited")
        {
            logger.DeliveriesLimited(envelope.Words("team_id") ?? "");
            return SlackAck.Ok;
        }

        if (envelope.Words("type") != "event_callback" || envelope.Child("event") is not { } said)
        {
            return SlackAck.Ok;
        }

        var from = await SenderAsync(envelope);
        if (from.Team is null || Work(said, from) is not { } work)
        {
            return SlackAck.Ok;
        }

        // What people say to each other is let go unless it stands in a thread where we were spoken to.
        if (work is Said { IsOverheard: true } && !await intake.IsKnownAsync(work))
        {
            return SlackAck.Ok;
        }

        // Two keys, since one message may come in two events, and one event more than once.
        var message = work is Said { Channel: var channel } && said.Words("ts") is { } ts ? $"message:{channel}:{ts}" : null;
        return await intake.TakeAsync(work, $"event:{envelope.Words("event_id") ?? message ?? Guid.NewGuid().ToString("N")}", message);
    }

    // The installation it came through, and not the author's team: a shared channel brings messages of strangers.
    private async Task<EventSender> SenderAsync(JsonElement envelope)
    {
        var authorization = envelope.First("authorizations");
        var enterprise = authorization?.Words("enterprise_id") ?? envelope.Words("enterprise_id");
        var isWhole = authorization?.IsTrue("is_enterprise_install") == true;
        var team = authorization?.Words("team_id") ?? envelope.Words("context_team_id") ?? envelope.Words("team_id")
            ?? (isWhole ? enterprise : (await installations.OwnAsync())?.Team);
        if (isWhole && team is not null && enterprise is not null)
        {
            await installations.BelongsAsync(team, enterprise);
        }

        // Where nothing tells who we are there, the installation does: what we say ourselves must never be answered.
        var bot = authorization?.Words("user_id") ?? (team is null ? null : (await installations.FindAsync(team))?.BotUser);
        return new(team, isWhole ? enterprise : team, bot) { IsShared = envelope.IsTrue("is_ext_shared_channel") };
    }

    private static SlackWork? Work(JsonElement said, EventSender from) => said.Words("type") switch
    {
        "app_mention" or "message" => Message(said, from),
        "app_home_opened" when said.Words("tab") is null or "home" && said.Words("user") is { } user => new HomeOpened(from.Team!, user),
        "member_joined_channel" when said.Words("user") == from.BotUser && said.Words("channel") is { } channel =>
            new Joined(from.Team!, channel, said.Words("inviter") ?? ""),
        "assistant_thread_started" when said.Child("assistant_thread") is { } pane
            && pane.Words("channel_id") is { } channel && pane.Words("thread_ts") is { } thread =>
            new PaneOpened(from.Team!, channel, thread, pane.Words("user_id") ?? ""),
        "link_shared" => Links(said, from),
        "app_uninstalled" => new Removed(from.Team!, from.Installation ?? from.Team!),
        "tokens_revoked" when Bots(said) is { } bots && (from.BotUser is null || bots.Contains(from.BotUser)) =>
            new Removed(from.Team!, from.Installation ?? from.Team!),
        _ => null,
    };

    private static Said? Message(JsonElement said, EventSender from)
    {
        if (!IsOfPerson(said, from)
            || said.Words("user") is not { } user
            || said.Words("channel") is not { } channel
            || said.Words("ts") is not { } ts)
        {
            return null;
        }

        var inThread = said.Words("thread_ts");
        var isDirect = said.Words("type") == "message" && (said.Words("channel_type") ?? (channel.StartsWith('D') ? "im" : "")) is "im" or "app_home";
        var isAddressed = isDirect || said.Words("type") == "app_mention" || SlackText.Mentions(said.Words("text"), from.BotUser);
        var words = SlackText.Plain(said.Words("text"), from.BotUser);
        if (!isAddressed && (inThread is null || words.Length == 0 || SlackText.CallsSomebody(said.Words("text"))))
        {
            return null;
        }

        var thread = inThread ?? (isDirect ? null : ts);
        return new(from.Team!, channel, user, words.Length > 0 ? words : "help", thread is null ? channel : $"{channel}:{thread}")
        {
            Thread = thread,
            IsOverheard = !isAddressed,
            IsPane = isDirect && inThread is not null,
            IsVisitor = from.IsShared && (said.Words("user_team") ?? said.Words("team")) is { } home && home != from.Team && home != from.Installation,
        };
    }

    private static bool IsOfPerson(JsonElement said, EventSender from)
    {
        var isFresh = said.Words("subtype") is null or "file_share" or "thread_broadcast" or "me_message"
            && !said.IsTrue("hidden")
            && !said.Has("edited");
        return isFresh && !said.Has("bot_id") && !said.Has("app_id") && said.Words("user") != from.BotUser;
    }

    private static LinkShared? Links(JsonElement said, EventSender from)
    {
        if (said.Words("unfurl_id") is not { } id || said.Words("source") is not { } source || said.Child("links") is not { ValueKind: JsonValueKind.Array } links)
        {
            return null;
        }

        var addresses = links.EnumerateArray().Select(l => l.Words("url")).OfType<string>().Distinct().ToArray();
        return addresses.Length == 0 ? null : new(from.Team!, said.Words("user") ?? "", id, source, addresses);
    }

    private static string?[]? Bots(JsonElement said) =>
        said.Child("tokens")?.Child("bot") is { ValueKind: JsonValueKind.Array } bots && bots.GetArrayLength() > 0
            ? [.. bots.EnumerateArray().Select(b => b.ValueKind == JsonValueKind.String ? b.GetString() : null)]
            : null;
}
