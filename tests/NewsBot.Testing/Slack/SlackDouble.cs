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
    private int _ts;

    private SlackDouble(LoopbackServer server)
    {
        _server = server;
        server.Serve("api/auth.test", context => AsBotAsync(context, _ => $$"""{"ok":true,"team_id":"{{Team}}","user_id":"{{BotUser}}"}"""));
        server.Serve("api/chat.postMessage", context => AsBotAsync(context, Accept));
    }

    public Uri ApiBase => _server.At("api/");

    /// <summary>Channels that the bot may post to.</summary>
    public ICollection<string> Channels { get; } = new HashSet<string> { "C0NEWSROOM", "D0DIRECT" };

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

        var ts = $"17400000{Interlocked.Increment(ref _ts):00}.000100";
        _accepted.Writer.TryWrite(new(channel, ts, body));
        return $$"""{"ok":true,"channel":"{{channel}}","ts":"{{ts}}"}""";
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
