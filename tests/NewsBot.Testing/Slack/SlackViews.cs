using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace NewsBot.Testing.Slack;

/// <summary>Modals and Homes: triggers that live three seconds and serve once, and Slack's limits on views.</summary>
public sealed class SlackViews(TimeProvider clock)
{
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _triggers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackShownView> _views = new(StringComparer.Ordinal);
    private readonly Channel<SlackShownView> _shown = Channel.CreateUnbounded<SlackShownView>();
    private int _count;

    /// <summary>A trigger, as a press or a shortcut brings one.</summary>
    public string Trigger()
    {
        var trigger = $"{Interlocked.Increment(ref _count)}.17.abc";
        _triggers[trigger] = clock.GetUtcNow();
        return trigger;
    }

    /// <summary>The next view that was opened, changed or published; waits for it.</summary>
    public async Task<SlackShownView> NextAsync() => await _shown.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    internal string Open(SlackCall call, string team)
    {
        if (!_triggers.TryRemove(call["trigger_id"] ?? "", out var at))
        {
            return SlackDouble.Error(_count > 0 ? "exchanged_trigger_id" : "invalid_trigger_id");
        }

        return clock.GetUtcNow() - at > TriggerLife ? SlackDouble.Error("expired_trigger_id")
            : Keep($"V{Interlocked.Increment(ref _count)}", team, user: null, call, "modal");
    }

    internal string Update(SlackCall call, string team) => _views.TryGetValue(call["view_id"] ?? "", out var view) && view.Team == team
        ? Keep(view.Id, team, view.User, call, "modal")
        : SlackDouble.Error("not_found");

    internal string Publish(SlackCall call, string team) =>
        call["user_id"] is { } user ? Keep($"VHOME{user}", team, user, call, "home") : SlackDouble.Error("invalid_arguments");

    private string Keep(string id, string team, string? user, SlackCall call, string type)
    {
        var view = call.Body.GetProperty("view");
        var faults = Faults(view, type).ToList();
        if (faults.Count > 0)
        {
            return JsonSerializer.Serialize(new { ok = false, error = "invalid_arguments", response_metadata = new { messages = faults } });
        }

        var shown = new SlackShownView(id, team, user, view) { Hash = $"{Interlocked.Increment(ref _count)}.h" };
        _views[id] = shown;
        _shown.Writer.TryWrite(shown);
        return JsonSerializer.Serialize(new { ok = true, view = new { id, team_id = team, type, hash = shown.Hash } });
    }

    /// <summary>What Slack would refuse of a view.</summary>
    public static IEnumerable<string> Faults(JsonElement view, string type)
    {
        if (view.GetProperty("type").GetString() != type)
        {
            yield return "wrong type";
        }

        if (view.GetRawText().Length > 250 * 1024)
        {
            yield return "view_too_large";
        }

        var blocks = view.GetProperty("blocks");
        var kinds = blocks.EnumerateArray().Select(b => b.GetProperty("type").GetString()).ToList();
        if (kinds.Any(k => k is "table" or "data_table" or "markdown"))
        {
            yield return "a block that views cannot hold";
        }

        foreach (var fault in BlockKitRules.Faults(blocks, most: 100))
        {
            yield return fault;
        }

        if (type == "modal")
        {
            foreach (var name in (string[])["title", "submit", "close"])
            {
                if (view.TryGetProperty(name, out var text) && text.GetProperty("text").GetString()!.Length is 0 or > 24)
                {
                    yield return $"{name} must be 1 to 24 characters";
                }
            }

            if (!view.TryGetProperty("title", out _) || (kinds.Contains("input") && !view.TryGetProperty("submit", out _)))
            {
                yield return "title, or submit beside an input, is missing";
            }
        }

        if (view.TryGetProperty("private_metadata", out var memo) && memo.GetString()!.Length > 3000)
        {
            yield return "private_metadata is longer than 3000";
        }
    }
}
