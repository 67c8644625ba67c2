using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace NewsBot.Testing.Slack;

/// <summary>What stands in the channels: posts with Slack's limits, edits, and the history with what travels unseen.</summary>
public sealed partial class SlackMessages
{
    private readonly Channel<SlackPost> _accepted = Channel.CreateUnbounded<SlackPost>();
    private readonly ConcurrentDictionary<string, SlackPost> _standing = new(StringComparer.Ordinal);
    private int _ts;

    /// <summary>Channels that the bot may post to.</summary>
    internal ICollection<string> Channels { get; } = new HashSet<string> { "C0NEWSROOM", "D0DIRECT", "DU0PERSON", "DU0INSTALLER" };

    internal IReadOnlyList<SlackPost> Standing => [.. _standing.Values.OrderBy(p => p.Ts, StringComparer.Ordinal)];

    internal bool HasPosts => _accepted.Reader.TryPeek(out _);

    internal ValueTask<SlackPost> NextAsync(CancellationToken cancellationToken) => _accepted.Reader.ReadAsync(cancellationToken);

    /// <summary>Keeps what was said to a response address; the error where Slack would refuse it.</summary>
    internal string? Respond(JsonElement body)
    {
        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        _accepted.Writer.TryWrite(new("response_url", "", body));
        return null;
    }

    internal string Accept(JsonElement body)
    {
        var channel = body.GetProperty("channel").GetString() ?? "";
        if (!Channels.Contains(channel))
        {
            return SlackDouble.Error("channel_not_found");
        }

        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        if (Thread(body) is { } thread && !Digits.IsMatch(thread))
        {
            return SlackDouble.Error("invalid_thread_ts");
        }

        var post = new SlackPost(channel, $"{1740000000 + Interlocked.Increment(ref _ts)}.000100", body);
        _standing[post.Ts] = post;
        _accepted.Writer.TryWrite(post);
        return $$"""{"ok":true,"channel":"{{channel}}","ts":"{{post.Ts}}"}""";
    }

    internal string Ephemeral(JsonElement body)
    {
        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        _accepted.Writer.TryWrite(new("ephemeral", "", body));
        return """{"ok":true,"message_ts":"1740000000.000001"}""";
    }

    internal string Update(JsonElement body)
    {
        var ts = body.GetProperty("ts").GetString() ?? "";
        if (!_standing.TryGetValue(ts, out var post) || post.Channel != body.GetProperty("channel").GetString())
        {
            return SlackDouble.Error("message_not_found");
        }

        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        // What was posted with it unseen stays with it, unless other is sent.
        _standing[ts] = post with { Edited = body };
        return $$"""{"ok":true,"channel":"{{post.Channel}}","ts":"{{ts}}"}""";
    }

    internal string History(SlackCall call, bool inThread)
    {
        var posts = Standing.Where(p => p.Channel == call["channel"] && (inThread ? p.ThreadTs == call["ts"] || p.Ts == call["ts"] : p.ThreadTs is null));
        return JsonSerializer.Serialize(new { ok = true, messages = posts.Reverse().Select(p => new { ts = p.Ts, text = p.Now, metadata = p.Metadata }) });
    }

    private static string? Thread(JsonElement body) => body.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null;

    [GeneratedRegex(@"^\d+\.\d+$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Digits { get; }

    // A name, and texts, numbers and truths under names.
    private static bool IsFlat(JsonElement metadata) =>
        metadata.TryGetProperty("event_type", out var type) && type.GetString() is { Length: > 0 }
        && metadata.TryGetProperty("event_payload", out var payload) && payload.ValueKind == JsonValueKind.Object
        && payload.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False);

    private static string? Refusal(JsonElement body)
    {
        if (body.TryGetProperty("metadata", out var metadata) && !IsFlat(metadata))
        {
            return SlackDouble.Error("invalid_metadata_format");
        }

        if (!body.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 } words)
        {
            return SlackDouble.Error("no_text");
        }

        if (words.Length > 4000)
        {
            return SlackDouble.Error("msg_too_long");
        }

        return body.TryGetProperty("blocks", out var blocks) && blocks.GetArrayLength() > 0 && BlockKitRules.Faults(blocks) is { Count: > 0 } faults
            ? JsonSerializer.Serialize(new { ok = false, error = "invalid_blocks", response_metadata = new { messages = faults } })
            : null;
    }
}
