using System.Text.Json;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Slack.Protocol.Views;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// Pressed buttons, picked choices, sent forms and shortcuts. Each says words to the conversation. Anybody who sees a button may press it:
/// who may change what is decided where the words are understood.
/// </summary>
internal sealed class SlackInteractions(
    SlackIntake intake, SlackModals modals, SlackSuggestions suggestions, SlackInstallations installations, ISlackApi api, TimeProvider clock)
{
    /// <summary>Who presses the same twice within this time pressed it once.</summary>
    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(2);

    private readonly OnceOnly _pressed = new(clock, DoubleClick, capacity: 10_000);

    /// <summary>The global shortcut: a question in a modal.</summary>
    public const string Ask = "newsbot_ask";

    /// <summary>The message shortcut: what is made of the story that a message links to.</summary>
    public const string Explain = "newsbot_explain";

    public async Task<SlackAck> HandleAsync(JsonElement payload)
    {
        if (payload.IsTrue("is_enterprise_install") && payload.Words("enterprise", "id") is { } enterprise && Person.Of(payload) is { } by)
        {
            await installations.BelongsAsync(by.Team, enterprise);
        }

        return await OfKindAsync(payload);
    }

    private async Task<SlackAck> OfKindAsync(JsonElement payload) => payload.Words("type") switch
    {
        "block_actions" => await PressedAsync(payload),
        "view_submission" => await SentAsync(payload),
        "shortcut" when payload.Words("callback_id") == Ask => Shortcut(payload),
        "message_action" when payload.Words("callback_id") == Explain => MessageShortcut(payload),
        "block_suggestion" => await suggestions.AnswerAsync(payload),
        _ => SlackAck.Ok,
    };

    private async Task<SlackAck> PressedAsync(JsonElement payload)
    {
        if (payload.First("actions") is not { } action || PressedAction.Words(action, payload) is not { Length: > 0 } words || Person.Of(payload) is not { } by)
        {
            return SlackAck.Ok;
        }

        var press = $"{by.Team} {by.User} {Place(payload)} {action.Words("action_id")} {words}";
        if (!_pressed.TryClaim(press))
        {
            return SlackAck.Ok;
        }

        var ack = await PressedAsync(payload, action, by, words);
        if (!ack.IsOk)
        {
            _pressed.Release(press);
        }

        return ack;
    }

    private async Task<SlackAck> PressedAsync(JsonElement payload, JsonElement action, Person by, string words)
    {
        var key = $"button:{payload.Words("trigger_id") ?? $"{Place(payload)}:{action.Words("action_ts")}"}:{StableHash.Twelve(words)}";
        var view = payload.Child("view");
        if (view?.Words("type") == "home")
        {
            modals.Open(payload, by.Says(words, by.User, $"home:{by.User}") with { IsOfHome = true }, key);
            return SlackAck.Ok;
        }

        if (view?.Words("id") is { } modal)
        {
            var channel = ViewMemo.Read(view?.Words("private_metadata"))?.Channel ?? by.User;
            return await intake.TakeAsync(by.Says(words, channel, $"view:{modal}") with { View = modal }, key);
        }

        return OnMessage(payload, by, words) is { } said ? await OnMessageAsync(payload, said, action, key) : SlackAck.Ok;
    }

    private async Task<SlackAck> OnMessageAsync(JsonElement payload, Said said, JsonElement action, string key)
    {
        if (PressedAction.IsShare(action))
        {
            // However often it is pressed under one answer, the channel is shown that answer once.
            var once = payload.Words("container", "message_ts") is { } under ? $"share:{said.Channel}:{under}:{said.Person}:{StableHash.Twelve(said.Words)}" : key;
            return said.ResponseUrl is null ? SlackAck.Ok : await intake.TakeAsync(said with { IsShared = true }, once);
        }

        if (Wanting.MoreThan(said.Words))
        {
            modals.Open(payload, said with { Thread = null, ResponseUrl = null }, key);
            return SlackAck.Ok;
        }

        return await intake.TakeAsync(said, key);
    }

    private Said? OnMessage(JsonElement payload, Person by, string words)
    {
        if ((payload.Words("channel", "id") ?? payload.Words("container", "channel_id")) is not { } channel)
        {
            return null;
        }

        // Under a message only one person sees, nothing can be posted; its response address alone can answer.
        if (payload.Child("container")?.IsTrue("is_ephemeral") == true)
        {
            return Uri.TryCreate(payload.Words("response_url"), UriKind.Absolute, out var address) && api.MayRespondTo(address)
                ? by.Says(words, channel, $"{channel}:{by.User}") with { ResponseUrl = address }
                : null;
        }

        // In a direct conversation, what is said outside a thread is answered outside one, and goes on from there.
        var thread = payload.Words("message", "thread_ts")
            ?? (channel.StartsWith('D') ? null : payload.Words("message", "ts") ?? payload.Words("container", "message_ts"));
        return by.Says(words, channel, thread is null ? channel : $"{channel}:{thread}") with { Thread = thread };
    }

    /// <summary>What it was pressed on.</summary>
    private static string? Place(JsonElement payload) =>
        payload.Words("container", "message_ts") ?? payload.Words("message", "ts") ?? payload.Words("view", "id") ?? payload.Words("trigger_id");

    private async Task<SlackAck> SentAsync(JsonElement payload)
    {
        var view = payload.Child("view");
        if (view is null || view.Value.Words("id") is not { } id || ViewMemo.Read(view.Value.Words("private_metadata")) is not { } memo || Person.Of(payload) is not { } by)
        {
            return SlackAck.Ok;
        }

        var words = memo.Says == SlackModals.Asks ? FilledForm.Bare(memo.Form, view.Value) : FilledForm.Line(memo.Says, memo.Form, view.Value);
        if (words.Length == 0)
        {
            return SlackAck.Ok;
        }

        var channel = FilledForm.Channel(view.Value) ?? memo.Channel;
        var ack = await intake.TakeAsync(
            by.Says(words, channel, $"view:{id}") with { View = id, IsOfHome = true }, $"view:{id}:{view.Value.Words("hash")}");
        return ack.IsOk ? ack with { Body = SlackModals.Update(ViewDrawing.Waiting) } : SlackAck.Ok with { Body = SlackModals.Update(ViewDrawing.Busy) };
    }

    private SlackAck Shortcut(JsonElement payload)
    {
        if (Person.Of(payload) is { } by && payload.Words("trigger_id") is { } trigger)
        {
            modals.Ask(SlackSurface.Workspace(by.Team), trigger, by.User);
        }

        return SlackAck.Ok;
    }

    private SlackAck MessageShortcut(JsonElement payload)
    {
        if (Person.Of(payload) is { } by && payload.Words("channel", "id") is { } channel)
        {
            var link = SlackLinks.First(payload.Child("message"));
            modals.Open(
                payload,
                by.Says(link is null ? "help why" : $"why {link}", channel, $"{channel}:{by.User}"),
                $"shortcut:{payload.Words("trigger_id") ?? payload.Words("action_ts")}");
        }

        return SlackAck.Ok;
    }
}
