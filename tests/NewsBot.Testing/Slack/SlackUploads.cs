using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>Files on their way into channels, in Slack's three steps.</summary>
public sealed class SlackUploads
{
    private readonly ConcurrentDictionary<string, (string Name, int Length, byte[] Bytes)> _uploads = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The files that were put into channels, in order.</summary>
    public ConcurrentQueue<SlackFile> Files { get; } = new();

    internal string Begin(SlackCall call, Func<string, Uri> address)
    {
        if (!int.TryParse(call["length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0 || call["filename"] is not { Length: > 0 } name)
        {
            return SlackDouble.Error("invalid_arguments");
        }

        var id = $"F{Interlocked.Increment(ref _count)}";
        _uploads[id] = (name, length, []);
        return JsonSerializer.Serialize(new { ok = true, file_id = id, upload_url = address(id).AbsoluteUri });
    }

    internal bool Receive(string id, byte[] bytes)
    {
        if (!_uploads.TryGetValue(id, out var upload) || upload.Length != bytes.Length)
        {
            return false;
        }

        _uploads[id] = upload with { Bytes = bytes };
        return true;
    }

    internal string Complete(JsonElement body, ICollection<string> channels)
    {
        var channel = body.GetProperty("channel_id").GetString() ?? "";
        if (!channels.Contains(channel))
        {
            return SlackDouble.Error("channel_not_found");
        }

        foreach (var file in body.GetProperty("files").EnumerateArray())
        {
            if (!_uploads.TryRemove(file.GetProperty("id").GetString()!, out var upload) || upload.Bytes.Length == 0)
            {
                return SlackDouble.Error("file_not_found");
            }

            var thread = body.TryGetProperty("thread_ts", out var ts) ? ts.GetString() : null;
            Files.Enqueue(new(upload.Name, file.GetProperty("title").GetString()!, channel, thread, upload.Bytes));
        }

        return """{"ok":true,"files":[]}""";
    }
}
