using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsBot.Testing.Slack;

/// <summary>
/// Slack's Web API on loopback: one team, one bot token, the limits on messages, and a record of what it accepted. It can be told to
/// answer the next call of a method with something else.
/// </summary>
public sealed class SlackDouble : IAsyncDisposable
{
    public const string Team = "T0HARBOUR";
    public const string BotUser = "U0NEWSBOT";
    public const string Token = "xoxb-loopback";
    private const int MostResponses = 5;

    private readonly LoopbackServer _server;
    private readonly Channel<SlackPost> _accepted = Channel.CreateUnbounded<SlackPost>();
    private readonly ConcurrentQueue<RequestDelegate> _instead = new();
    private readonly ConcurrentDictionary<string, int> _responses = new();
    private readonly ConcurrentDictionary<string, SlackPost> _standing = new(StringComparer.Ordinal);
    private int _ts;

    private SlackDouble(LoopbackServer server)
    {
        _server = server;
        server.Serve("api/auth.test", context => AsBotAsync(context, _ => $$"""{"ok":true,"team_id":"{{Team}}","user_id":"{{BotUser}}"}"""));
        server.Serve("api/chat.postMessage", context => AsBotAsync(context, Accept));
        server.Serve("api/chat.update", context => AsBotAsync(context, Update));
        server.Serve("api/conversations.history", context => AsBotAsync(context, form => History(form, inThread: false)));
        server.Serve("api/conversations.replies", context => AsBotAsync(context, form => History(form, inThread: true)));
    }

    public Uri ApiBase => _server.At("api/");

    /// <summary>Channels that the bot may post to.</summary>
    public ICollection<string> Channels { get; } = new HashSet<string> { "C0NEWSROOM", "D0DIRECT" };

    /// <summary>False: the app was installed without a history permission.</summary>
    public bool MayReadHistory { get; set; } = true;

    /// <summary>What stands in the channels now, edits done, in the order of posting.</summary>
    public IReadOnlyList<SlackPost> Standing => [.. _standing.Values.OrderBy(p => p.Ts, StringComparer.Ordinal)];

    /// <summary>How often each path was called, refused calls counted in.</summary>
    public int Calls(string method) => _server.Received.Count(r => r.Path == $"/api/{method}");

    public static async Task<SlackDouble> StartAsync() => new(await LoopbackServer.StartAsync());

    /// <summary>The address for one command's or button's answers: five of them, then no more.</summary>
    public Uri ResponseUrl(string id) => _server.Serve($"respond/{id}", context => RespondAsync(context, id));

    public void RateLimitNext(int seconds) => _instead.Enqueue(context =>
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    });

    /// <summary>Answers the next call with this status and body instead of what it asks.</summary>
    public void AnswerNext(int status, string body) => _instead.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    public void FailNext(string error) => AnswerNext(StatusCodes.Status200OK, $$"""{"ok":false,"error":"{{error}}"}""");

    /// <summary>The next post that was accepted; waits for it.</summary>
    public async Task<SlackPost> NextPostAsync(CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await _accepted.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether anything was accepted that no test has taken yet.</summary>
    public bool HasPosts => _accepted.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AsBotAsync(HttpContext context, Func<string, string> answer)
    {
        if (_instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        var body = context.Features.GetRequiredFeature<ReceivedRequest>().Body;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(context.Request.Headers.Authorization == $"Bearer {Token}" ? answer(body) : Error("invalid_auth"));
    }

    private string Accept(string json)
    {
        using var document = JsonDocument.Parse(json);
        var body = document.RootElement.Clone();
        var channel = body.GetProperty("channel").GetString() ?? "";
        if (!Channels.Contains(channel))
        {
            return Error("channel_not_found");
        }

        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        var post = new SlackPost(channel, $"{1740000000 + Interlocked.Increment(ref _ts)}.000100", body);
        var ts = post.Ts;
        _standing[ts] = post;
        _accepted.Writer.TryWrite(post);
        return $$"""{"ok":true,"channel":"{{channel}}","ts":"{{ts}}"}""";
    }

    private string Update(string json)
    {
        using var document = JsonDocument.Parse(json);
        var body = document.RootElement.Clone();
        var ts = body.GetProperty("ts").GetString() ?? "";
        if (!_standing.TryGetValue(ts, out var post) || post.Channel != body.GetProperty("channel").GetString())
        {
            return Error("message_not_found");
        }

        if (Refusal(body) is { } refusal)
        {
            return refusal;
        }

        // What was posted with it unseen stays with it.
        _standing[ts] = post with { Edited = body };
        return $$"""{"ok":true,"channel":"{{post.Channel}}","ts":"{{ts}}"}""";
    }

    private string History(string form, bool inThread)
    {
        if (!MayReadHistory)
        {
            return """{"ok":false,"error":"missing_scope","needed":"channels:history"}""";
        }

        var fields = form.Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]));
        var posts = Standing.Where(p => p.Channel == fields["channel"]
            && (inThread ? p.ThreadTs == fields["ts"] || p.Ts == fields["ts"] : p.ThreadTs is null));
        return JsonSerializer.Serialize(new
        {
            ok = true,
            messages = posts.Reverse().Select(p => new
            {
                ts = p.Ts,
                text = p.Text,
                metadata = p.Body.TryGetProperty("metadata", out var metadata) ? metadata : (JsonElement?)null,
            }),
        });
    }

    private async Task RespondAsync(HttpContext context, string id)
    {
        if (_instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        if (_responses.AddOrUpdate(id, 1, (_, count) => count + 1) > MostResponses)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(Error("used_url"));
            return;
        }

        using var document = JsonDocument.Parse(context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        var body = document.RootElement.Clone();
        if (context.Request.Headers.ContainsKey("Authorization") || Refusal(body) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        _accepted.Writer.TryWrite(new("response_url", "", body));
        await context.Response.WriteAsync("ok");
    }

    private static string? Refusal(JsonElement body)
    {
        if (!body.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 } words)
        {
            return Error("no_text");
        }

        if (words.Length > 4000)
        {
            return Error("msg_too_long");
        }

        return body.TryGetProperty("blocks", out var blocks) && BlockKitRules.Faults(blocks) is { Count: > 0 } faults
            ? JsonSerializer.Serialize(new { ok = false, error = "invalid_blocks", response_metadata = new { messages = faults } })
            : null;
    }

    private static string Error(string error) => $$"""{"ok":false,"error":"{{error}}"}""";
}
