using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsBot.Testing.Teams;

/// <summary>
/// Microsoft's side on loopback: the document with the signing keys, the login that gives tokens, and the Connector with its limits and
/// a record of what it accepted. It can be told to answer the next call with something else.
/// </summary>
public sealed class TeamsDouble : IAsyncDisposable
{
    public const string Tenant = "3d1f0a5e-90c4-4f6b-8a27-5b9e1c7d6f02";
    public const string Secret = "loopback-secret";

    private readonly LoopbackServer _server;
    private readonly Channel<TeamsPost> _accepted = Channel.CreateUnbounded<TeamsPost>();
    private readonly ConcurrentQueue<RequestDelegate> _instead = new();
    private readonly ConcurrentDictionary<string, TeamsPost> _standing = new(StringComparer.Ordinal);
    private int _tokens;
    private long _messages = 1741000000000;

    private TeamsDouble(LoopbackServer server, TimeProvider clock)
    {
        _server = server;
        Signer = new(clock);
        server.Serve("login/v1/.well-known/openidconfiguration", context => AnswerUnlessDownAsync(context, $$"""{"jwks_uri":"{{server.At("login/keys")}}"}"""));
        server.Serve("login/keys", context => AnswerUnlessDownAsync(context, Signer.KeySet()));
        server.Serve($"login/{Tenant}/oauth2/v2.0/token", LoginAsync);
        server.ServeUnder("emea/v3/conversations/", ConnectAsync);
    }

    public BotServiceSigner Signer { get; }

    public Uri LoginBase => _server.At("login/");

    public string ServiceUrl => _server.At("emea/").AbsoluteUri;

    /// <summary>What stands in the conversations now, in the order of posting.</summary>
    public IReadOnlyList<TeamsPost> Standing => [.. _standing.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>While true, the keys cannot be read.</summary>
    public bool KeysAreDown { get; set; }

    /// <summary>The only token that the Connector takes.</summary>
    public string Token => $"token-{_tokens}";

    /// <summary>Conversations that the bot is in; of a channel, every thread is.</summary>
    public ICollection<string> Conversations { get; } = new HashSet<string> { "a:personal", "19:group@thread.v2", "19:news@thread.tacv2" };

    public int Calls(string path) => _server.Received.Count(r => r.Path == path);

    public static async Task<TeamsDouble> StartAsync(TimeProvider clock) => new(await LoopbackServer.StartAsync(), clock);

    /// <summary>Ends the token that was given last.</summary>
    public void EndToken() => _tokens++;

    public void RateLimitNext(int? seconds) => _instead.Enqueue(context =>
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds?.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    });

    /// <summary>Answers the next call of the Connector with this.</summary>
    public void AnswerNext(int status, string body) => _instead.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    /// <summary>The next post that was accepted; waits for it.</summary>
    public async Task<TeamsPost> NextPostAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _accepted.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether anything was accepted that no test has taken yet.</summary>
    public bool HasPosts => _accepted.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerUnlessDownAsync(HttpContext context, string json)
    {
        context.Response.StatusCode = KeysAreDown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(KeysAreDown ? "" : json);
    }

    private async Task LoginAsync(HttpContext context)
    {
        var form = context.Features.GetRequiredFeature<ReceivedRequest>().Body;
        var isRight = form.Contains($"client_id={BotServiceSigner.AppId}", StringComparison.Ordinal)
            && form.Contains($"client_secret={Secret}", StringComparison.Ordinal)
            && form.Contains("grant_type=client_credentials", StringComparison.Ordinal)
            && form.Contains($"scope={Uri.EscapeDataString("https://api.botframework.com/.default")}", StringComparison.Ordinal);
        context.Response.StatusCode = isRight ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        await context.Response.WriteAsync(isRight
            ? $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"{{Token}}"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""");
    }

    private async Task ConnectAsync(HttpContext context)
    {
        if (_instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        var (status, body) = Connect(context);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    }

    private (int Status, string Body) Connect(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            return (401, """{"message":"Authorization has been denied for this request."}""");
        }

        var steps = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('/');
        var isEdit = HttpMethods.IsPut(context.Request.Method);
        var conversation = Uri.UnescapeDataString(steps.ElementAtOrDefault(4) ?? "");
        if (steps.Length != (isEdit ? 7 : 6) || !Conversations.Contains(conversation.Split(";messageid=")[0]))
        {
            return (404, Error("ConversationNotFound"));
        }

        using var document = JsonDocument.Parse(context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        var post = new TeamsPost(conversation, $"{Interlocked.Increment(ref _messages)}", document.RootElement.Clone(), string.Join('/', steps));
        if (post.Card is { } card && AdaptiveCardRules.Faults(card) is { Count: > 0 } faults)
        {
            return faults.Any(f => f.EndsWith("bytes", StringComparison.Ordinal)) ? (413, Error("MessageSizeTooBig")) : (400, Error("BadArgument"));
        }

        if (post.Card is null && string.IsNullOrEmpty(post.Text))
        {
            return (400, Error("BadSyntax"));
        }

        if (isEdit)
        {
            var id = Uri.UnescapeDataString(steps[6]);
            if (!_standing.TryGetValue(id, out var old))
            {
                return (404, Error("ActivityNotFoundInConversation"));
            }

            _standing[id] = old with { Edited = post };
            return (200, $$"""{"id":"{{id}}"}""");
        }

        _standing[post.Id] = post;
        _accepted.Writer.TryWrite(post);

        // Text and card together become two posts, and no id comes back.
        return post.Card is not null && post.Text is not null ? (202, "{}") : (201, $$"""{"id":"{{post.Id}}"}""");
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"refused"}}""";
}
