using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsBot.Testing.Slack;

/// <summary>
/// Slack on loopback: its Web API with tokens, permissions, rate limits, ids and limits on messages and views; triggers and response addresses
/// that expire; files; Socket Mode. It keeps what it accepted, and can be told to answer the next call with something else.
/// </summary>
public sealed class SlackDouble : IAsyncDisposable
{
    public const string Team = "T0HARBOUR";
    public const string BotUser = "U0NEWSBOT";
    public const string App = "A0NEWSBOT";
    public const string Token = "xoxb-loopback";
    public const string AppToken = "xapp-loopback";
    private const int MostResponses = 5;

    private static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(30);
    private static readonly string[] FormsOnly = ["conversations.history", "conversations.replies", "users.conversations", "oauth.v2.access"];

    private readonly LoopbackServer _server;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<RequestDelegate> _instead = new();
    private readonly ConcurrentDictionary<string, (int Uses, DateTimeOffset Since)> _responses = new(StringComparer.Ordinal);
    private readonly SlackMessages _messages = new();
    private readonly SlackUploads _uploads = new();
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly ConcurrentDictionary<string, string> _refused = new(StringComparer.Ordinal);

    private SlackDouble(LoopbackServer server, TimeProvider clock)
    {
        _server = server;
        _clock = clock;
        Tokens = new(clock);
        Views = new(clock);
        Paces = new(clock);
        Tokens.Add(new(Token, Team, Enterprise: null, SlackScopes.All));
        server.ServeUnder("api/", CallAsync);
        server.Serve("socket", Sockets.ServeAsync);
        server.ServeUnder("upload/", UploadAsync);
    }

    public Uri ApiBase => _server.At("api/");

    /// <summary>Where Slack's own pages would be.</summary>
    public Uri SiteBase => _server.Address;

    public SlackTokens Tokens { get; }

    public SlackViews Views { get; }

    public SlackPaces Paces { get; }

    public SlackSocketServer Sockets { get; } = new();

    /// <summary>Whether calls that come too fast are turned away.</summary>
    public bool EnforcesPace { get; set; }

    /// <summary>How long an answer takes after the call was carried out; null for no time.</summary>
    public Func<TimeSpan>? AnswersAfter { get; set; }

    /// <summary>Channels that the bot may post to.</summary>
    public ICollection<string> Channels => _messages.Channels;

    /// <summary>False: the app was installed without a history permission.</summary>
    public bool MayReadHistory { get; set; } = true;

    /// <summary>What stands in the channels now, edits done, in the order of posting.</summary>
    public IReadOnlyList<SlackPost> Standing => _messages.Standing;

    /// <summary>The files that were put into channels, in order.</summary>
    public IReadOnlyCollection<SlackFile> Files => _uploads.Files;

    /// <summary>The calls of a method that were carried out, in order.</summary>
    public IReadOnlyList<SlackCall> Done(string method) => [.. _calls.Where(c => c.Method == method)];

    /// <summary>How often each path was called, refused calls counted in.</summary>
    public int Calls(string method) => _server.Received.Count(r => r.Path == $"/api/{method}");

    public static async Task<SlackDouble> StartAsync(TimeProvider? clock = null) => new(await LoopbackServer.StartAsync(), clock ?? TimeProvider.System);

    /// <summary>The address for one command's or button's answers: five of them in thirty minutes, then no more.</summary>
    public Uri ResponseUrl(string id)
    {
        _responses.TryAdd(id, (0, _clock.GetUtcNow()));
        return _server.Serve($"respond/{id}", context => RespondAsync(context, id));
    }

    /// <summary>How often a response address was used.</summary>
    public int Uses(string id) => _responses.TryGetValue(id, out var response) ? response.Uses : 0;

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

    /// <summary>Refuses the next call of one method, whatever is called before it.</summary>
    public void FailAfter(string method, string error) => _refused[method] = error;

    /// <summary>An address whose time is over, and what it says of that.</summary>
    public Uri SpentUrl(string body) => _server.Serve($"respond/spent{body.Length}", context =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync(body);
    });

    public void FailNext(string error) => AnswerNext(StatusCodes.Status200OK, Error(error));

    /// <summary>Carries the next call out and breaks off before it answers.</summary>
    public void LoseNextAnswer() => _instead.Enqueue(async context =>
    {
        await AnswerAsync(context);
        context.Abort();
    });

    /// <summary>The next post that was accepted; waits for it.</summary>
    public async Task<SlackPost> NextPostAsync(CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await _messages.NextAsync(limit.Token);
    }

    /// <summary>Whether anything was accepted that no test has taken yet.</summary>
    public bool HasPosts => _messages.HasPosts;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal static string Error(string error) => $$"""{"ok":false,"error":"{{error}}"}""";

    private Task CallAsync(HttpContext context) => _instead.TryDequeue(out var other) ? other(context) : HasLength(context) ? AnswerAsync(context) : Task.CompletedTask;

    // All that calls Slack tells how much it brings.
    private static bool HasLength(HttpContext context)
    {
        context.Response.StatusCode = context.Request.ContentLength is null ? StatusCodes.Status411LengthRequired : StatusCodes.Status200OK;
        return context.Request.ContentLength is not null;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var method = context.Request.Path.Value!["/api/".Length..];
        var authorization = context.Request.Headers.Authorization.ToString();
        var bearer = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : null;
        var call = new SlackCall(method, bearer, context.Request.ContentType ?? "", context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        context.Response.ContentType = "application/json";
        if (call["token"] is not null || context.Request.Query.ContainsKey("token") || (call.IsJson && FormsOnly.Contains(method)))
        {
            await context.Response.WriteAsync(Error("invalid_arguments"));
            return;
        }

        if (method == "oauth.v2.access")
        {
            await context.Response.WriteAsync(Tokens.Access(call, authorization));
            return;
        }

        if (method == "apps.connections.open")
        {
            var url = $"ws://{Sockets.Authority ?? _server.Address.Authority}/socket?ticket={Sockets.Ticket()}";
            await context.Response.WriteAsync(bearer == AppToken ? $$"""{"ok":true,"url":"{{url}}"}""" : Error("invalid_auth"));
            return;
        }

        var (token, refused) = Tokens.Find(bearer);
        if (EnforcesPace && token is not null && Paces.Wait(method, token.Team ?? "", call["channel"]) is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return;
        }

        context.Response.Headers["x-oauth-scopes"] = string.Join(',', token?.Scopes ?? []);
        var answer = token is null ? Error(refused!) : Lacks(method, token) ?? Carry(call, token);
        if (AnswersAfter is { } after)
        {
            await Task.Delay(after(), TimeProvider.System);
        }

        await context.Response.WriteAsync(answer);
    }

    private string? Lacks(string method, SlackToken token)
    {
        var needed = SlackScopes.Of(method);
        var isHistory = method is "conversations.history" or "conversations.replies";
        return needed.Count == 0 || (needed.Any(token.Scopes.Contains) && (MayReadHistory || !isHistory)) ? null
            : JsonSerializer.Serialize(new { ok = false, error = "missing_scope", needed = needed[0], provided = string.Join(',', token.Scopes) });
    }

    private string Carry(SlackCall call, SlackToken token)
    {
        if (_refused.TryRemove(call.Method, out var refusal))
        {
            return Error(refusal);
        }

        var team = token.Team ?? Team;
        var answer = call.Method switch
        {
            "auth.test" => JsonSerializer.Serialize(new
            {
                ok = true,
                team_id = token.Team ?? token.Enterprise,
                user_id = BotUser,
                bot_id = "B0NEWSBOT",
                enterprise_id = token.Enterprise,
                is_enterprise_install = token.Team is null,
            }),
            "chat.postMessage" => _messages.Accept(call.Body),
            "chat.postEphemeral" => _messages.Ephemeral(call.Body),
            "chat.update" => _messages.Update(call.Body),
            "conversations.history" => _messages.History(call, inThread: false),
            "conversations.replies" => _messages.History(call, inThread: true),
            "users.conversations" => UsersConversations(call),
            "conversations.open" => $$$"""{"ok":true,"channel":{"id":"D{{{call["users"]}}}"}}""",
            "views.open" => Views.Open(call, team),
            "views.update" => Views.Update(call, team),
            "views.publish" => Views.Publish(call, team),
            "files.getUploadURLExternal" => _uploads.Begin(call, id => _server.At($"upload/{id}")),
            "files.completeUploadExternal" => _uploads.Complete(call.Body, Channels),
            "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" or "chat.unfurl" => """{"ok":true}""",
            _ => Error("unknown_method"),
        };
        if (answer.StartsWith("{\"ok\":true", StringComparison.Ordinal))
        {
            _calls.Enqueue(call);
        }

        return answer;
    }

    // Two a page, and an empty page between, as Slack may well do.
    private string UsersConversations(SlackCall call)
    {
        var at = int.Parse(call["cursor"] is { Length: > 0 } cursor ? cursor : "0", CultureInfo.InvariantCulture);
        var all = Channels.Where(c => c.StartsWith('C')).Order(StringComparer.Ordinal).ToList();
        var page = at % 3 == 2 ? [] : all.Skip(at / 3 * 4 + at % 3 * 2).Take(2);
        var isEnd = at / 3 * 4 + (at % 3 * 2) + 2 >= all.Count && at % 3 != 2;
        return JsonSerializer.Serialize(new
        {
            ok = true,
            channels = page.Select(id => new { id, name = id.ToLowerInvariant() }),
            response_metadata = new { next_cursor = isEnd ? "" : (at + 1).ToString(CultureInfo.InvariantCulture) },
        });
    }

    private async Task UploadAsync(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        var isTaken = !context.Request.Headers.ContainsKey("Authorization") && _uploads.Receive(context.Request.Path.Value!["/upload/".Length..], bytes);
        context.Response.StatusCode = isTaken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private async Task RespondAsync(HttpContext context, string id)
    {
        if (_instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        if (!HasLength(context))
        {
            return;
        }

        var used = _responses.AddOrUpdate(id, (1, _clock.GetUtcNow()), (_, r) => (r.Uses + 1, r.Since));
        var spent = _clock.GetUtcNow() - used.Since > ResponseLife ? "expired_url" : used.Uses > MostResponses ? "used_url" : null;
        if (spent is not null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(Error(spent));
            return;
        }

        using var document = JsonDocument.Parse(context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        var body = document.RootElement.Clone();
        if (context.Request.Headers.ContainsKey("Authorization") || _messages.Respond(body) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await context.Response.WriteAsync("ok");
    }
}
