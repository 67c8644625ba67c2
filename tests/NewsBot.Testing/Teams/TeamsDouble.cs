using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsBot.Testing.Teams;

/// <summary>
/// Microsoft's side on loopback: the document with the signing keys, the login that gives tokens, and the Connector with its conversations,
/// its limits and its thread rules. It signs activities and brings them, and can be told to answer the next call with something else.
/// </summary>
public sealed class TeamsDouble : IAsyncDisposable
{
    public const string Tenant = "3d1f0a5e-90c4-4f6b-8a27-5b9e1c7d6f02";
    public const string Secret = "loopback-secret";

    /// <summary>What the identity endpoint of a machine wants to be told.</summary>
    public const string IdentityHeader = "loopback-identity";

    private const int LargestBody = 100 * 1024;

    private readonly LoopbackServer _server;
    private readonly ConversationRates _rates;
    private readonly Channel<TeamsPost> _accepted = Channel.CreateUnbounded<TeamsPost>();
    private readonly ConcurrentQueue<RequestDelegate> _instead = new();
    private readonly ConcurrentDictionary<string, TeamsPost> _standing = new(StringComparer.Ordinal);
    private int _tokens;
    private int _lostAnswers;
    private long _messages = 1741000000000;

    private TeamsDouble(LoopbackServer server, TimeProvider clock)
    {
        _server = server;
        _rates = new(clock);
        Signer = new(clock);
        server.Serve("login/v1/.well-known/openidconfiguration", context => AnswerUnlessDownAsync(context, $$"""{"jwks_uri":"{{server.At("login/keys")}}"}"""));
        server.Serve("login/keys", context => AnswerUnlessDownAsync(context, Signer.KeySet()));
        server.Serve($"login/{Tenant}/oauth2/v2.0/token", LoginAsync);
        server.Serve("identity", IdentityAsync);
        server.ServeUnder("emea/v3/conversations", ConnectAsync);
        server.ServeUnder("amer/v3/conversations", ConnectAsync);
    }

    public BotServiceSigner Signer { get; }

    /// <summary>How long an answer of the Connector takes after the call was carried out; null for no time.</summary>
    public Func<TimeSpan>? AnswersAfter { get; set; }

    public Uri LoginBase => _server.At("login/");

    /// <summary>Where a machine's own identity is asked for.</summary>
    public Uri IdentityEndpoint => _server.At("identity");

    public string ServiceUrl => _server.At("emea/").AbsoluteUri;

    /// <summary>The same conversations, moved to another region.</summary>
    public string MovedServiceUrl => _server.At("amer/").AbsoluteUri;

    /// <summary>What stands in the conversations now, in the order of posting.</summary>
    public IReadOnlyList<TeamsPost> Standing => [.. _standing.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>Those whom the roster calls guests, by their "29:" id.</summary>
    public ISet<string> Guests { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>While set, every roster answers with this status alone.</summary>
    public int? RosterAnswers { get; set; }

    /// <summary>Those whom no roster holds, by the directory's id.</summary>
    public ISet<string> Strangers { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How often the service turned a call away because calls came too fast.</summary>
    public int Throttled { get; private set; }

    /// <summary>While true, the keys cannot be read.</summary>
    public bool KeysAreDown { get; set; }

    /// <summary>The only token that the Connector takes.</summary>
    public string Token => $"token-{_tokens}";

    /// <summary>Takes calls without a token, into any conversation, as a client on a developer's machine does.</summary>
    public bool AllowsAnyone { get; set; }

    /// <summary>How long tokens are good for. Whoever asks again within it gets the same one.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>The certificate that the app is registered with, beside its secret.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Conversations that the bot is in; of a channel, every thread is.</summary>
    public ICollection<string> Conversations { get; } = new HashSet<string> { "a:personal", "19:group@thread.v2", "19:news@thread.tacv2" };

    /// <summary>Conversations that the bot was taken out of.</summary>
    public ICollection<string> Left { get; } = new HashSet<string>();

    public int Calls(string path) => _server.Received.Count(r => r.Path == path);

    /// <summary>Whether any call but those to the login carried a token to this path's beginning.</summary>
    public int CallsUnder(string path) => _server.Received.Count(r => r.Path.StartsWith(path, StringComparison.Ordinal));

    public static async Task<TeamsDouble> StartAsync(TimeProvider clock) => new(await LoopbackServer.StartAsync(), clock);

    /// <summary>Brings an activity to the bot, signed as Bot Service signs.</summary>
    /// <param name="token">Another token than one that holds.</param>
    public async Task<HttpResponseMessage> BringAsync(HttpClient http, Uri endpoint, string activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(activity, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Signer.Token(ServiceUrl));
        return await http.SendAsync(request);
    }

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

    /// <summary>Carries the next call out and answers it with 504 all the same.</summary>
    public void LoseNextAnswer() => Interlocked.Increment(ref _lostAnswers);

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
        var form = Form(context.Features.GetRequiredFeature<ReceivedRequest>().Body);
        var isRight = form["client_id"] == BotServiceSigner.AppId
            && form["grant_type"] == "client_credentials"
            && form["scope"].Split(' ').Contains("https://api.botframework.com/.default")
            && (form["client_secret"] == Secret || IsSignedByCertificate(form["client_assertion"]));
        context.Response.StatusCode = isRight ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(isRight
            ? $$"""{"token_type":"Bearer","expires_in":{{(int)TokenLifetime.TotalSeconds}},"access_token":"{{Token}}"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""");
    }

    private static Dictionary<string, string> Form(string body)
    {
        var form = new Dictionary<string, string> { ["client_id"] = "", ["client_secret"] = "", ["client_assertion"] = "", ["grant_type"] = "", ["scope"] = "" };
        foreach (var pair in body.Split('&').Select(p => p.Split('=', 2)).Where(p => p.Length == 2))
        {
            form[pair[0]] = Uri.UnescapeDataString(pair[1].Replace('+', ' '));
        }

        return form;
    }

    private bool IsSignedByCertificate(string assertion)
    {
        var parts = assertion.Split('.');
        if (Certificate is null || parts.Length != 3)
        {
            return false;
        }

        using var key = Certificate.GetRSAPublicKey()!;
        var padding = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[0])).Contains("PS256", StringComparison.Ordinal)
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
        return key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, padding);
    }

    private async Task IdentityAsync(HttpContext context)
    {
        var isRight = context.Request.Headers["X-IDENTITY-HEADER"] == IdentityHeader
            && context.Request.Query["resource"] == "https://api.botframework.com"
            && context.Request.Query["client_id"] == BotServiceSigner.AppId;
        context.Response.StatusCode = isRight ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(isRight
            ? $$"""{"access_token":"{{Token}}","expires_on":"{{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}","resource":"https://api.botframework.com","token_type":"Bearer"}"""
            : """{"error":"invalid_request"}""");
    }

    private async Task ConnectAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.Contains("/members/", StringComparison.Ordinal) && _instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        var (status, body) = Connect(context);
        if (Volatile.Read(ref _lostAnswers) > 0 && status < 300 && Interlocked.Decrement(ref _lostAnswers) >= 0)
        {
            (status, body) = (504, "");
        }

        if (AnswersAfter is { } after)
        {
            await Task.Delay(after(), TimeProvider.System);
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    }

    private (int Status, string Body) Connect(HttpContext context)
    {
        if (AllowsAnyone ? context.Request.Headers.ContainsKey("Authorization") : context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            return (401, """{"message":"Authorization has been denied for this request."}""");
        }

        // "", region, v3, conversations, conversation, activities, activity
        var steps = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('/');
        var body = context.Features.GetRequiredFeature<ReceivedRequest>().Body;
        if (body.Length * 2 > LargestBody)
        {
            return (413, Error("MessageSizeTooBig"));
        }

        return steps.Length == 4 ? Begin(context, body) : Talk(context, steps, body);
    }

    private (int Status, string Body) Begin(HttpContext context, string body)
    {
        using var document = JsonDocument.Parse(body);
        var asked = document.RootElement;
        if (asked.GetProperty("tenantId").GetString() != Tenant)
        {
            return (403, Error("TenantMismatch"));
        }

        if (!asked.GetProperty("isGroup").GetBoolean())
        {
            if (!asked.TryGetProperty("members", out var members) || members.GetArrayLength() != 1)
            {
                return (400, Error("BadSyntax"));
            }

            // The same conversation every time, and no message.
            var personal = $"a:{members[0].GetProperty("id").GetString()}";
            Conversations.Add(personal);
            return (201, $$"""{"id":"{{personal}}"}""");
        }

        if (!asked.TryGetProperty("channelData", out var data) || !data.TryGetProperty("channel", out var channel) || !asked.TryGetProperty("activity", out var first))
        {
            return (400, Error("BadSyntax"));
        }

        var (status, answer) = Post(channel.GetProperty("id").GetString()!, first.Clone(), context.Request.Path, Refusal(channel.GetProperty("id").GetString()!));
        return status == 201
            ? (201, $$"""{"id":"{{channel.GetProperty("id").GetString()}};messageid={{_messages}}","activityId":"{{_messages}}"}""")
            : (status, answer);
    }

    private (int Status, string Body) Talk(HttpContext context, string[] steps, string body)
    {
        var conversation = Uri.UnescapeDataString(steps[4]);
        var refusal = Refusal(conversation);
        if (steps.Length == 6 && HttpMethods.IsPost(context.Request.Method))
        {
            using var document = JsonDocument.Parse(body);
            return Post(conversation, document.RootElement.Clone(), string.Join('/', steps), refusal);
        }

        if (steps.Length != 7 || refusal is not null)
        {
            return refusal ?? (404, Error("ConversationNotFound"));
        }

        var id = Uri.UnescapeDataString(steps[6]);
        if (steps[5] == "members")
        {
            if (RosterAnswers is { } only)
            {
                return (only, "");
            }

            if (Strangers.Contains(id))
            {
                return (404, Error("MemberNotFoundInConversation"));
            }

            // Whoever is named by the directory's id is told with the id that this bot knows them by.
            id = id.StartsWith("29:", StringComparison.Ordinal) ? id : $"29:{id}";
            return (200, $$"""{"id":"{{id}}","name":"Somebody","userRole":"{{(Guests.Contains(id) ? "guest" : "user")}}"}""");
        }

        if (!_standing.TryGetValue(id, out var old))
        {
            return (404, Error("ActivityNotFoundInConversation"));
        }

        if (HttpMethods.IsDelete(context.Request.Method))
        {
            _standing.TryRemove(id, out _);
            return (200, "");
        }

        using var edit = JsonDocument.Parse(body);
        var post = new TeamsPost(conversation, id, edit.RootElement.Clone(), string.Join('/', steps));
        if (Fault(post) is { } fault)
        {
            return fault;
        }

        _standing[id] = old with { Edited = post };
        return (200, $$"""{"id":"{{id}}"}""");
    }

    // Threads are of channels alone, and their roots are numbers.
    private (int Status, string Body)? Refusal(string conversation)
    {
        var whole = conversation.Split(";messageid=");
        if (Left.Contains(whole[0]))
        {
            return (403, Error("BotNotInConversationRoster"));
        }

        if (!AllowsAnyone && !Conversations.Contains(whole[0]))
        {
            return (404, Error("ConversationNotFound"));
        }

        var isThread = whole.Length > 1;
        if (isThread && (!whole[0].Contains("tacv2", StringComparison.Ordinal) || whole.Length > 2 || !long.TryParse(whole[1], CultureInfo.InvariantCulture, out var root) || root == 0))
        {
            return (400, Error("BadSyntax"));
        }

        return null;
    }

    private (int Status, string Body) Post(string conversation, JsonElement body, string path, (int Status, string Body)? refusal)
    {
        if (refusal is { } refused)
        {
            return refused;
        }

        var post = new TeamsPost(conversation, $"{Interlocked.Increment(ref _messages)}", body, path);
        if (!post.IsTyping && Fault(post) is { } fault)
        {
            return fault;
        }

        if (_rates.Refuse(conversation.Split(";messageid=")[0]) is not null)
        {
            Throttled++;
            return (429, Error("Throttled"));
        }

        if (post.IsTyping)
        {
            _accepted.Writer.TryWrite(post);
            return (202, "");
        }

        _standing[post.Id] = post;
        _accepted.Writer.TryWrite(post);

        // Text and card together become two posts, and no id comes back.
        return post.Card is not null && post.Text is not null ? (202, "{}") : (201, $$"""{"id":"{{post.Id}}"}""");
    }

    private static (int Status, string Body)? Fault(TeamsPost post)
    {
        if (post.Card is { } card && AdaptiveCardRules.Faults(card) is { Count: > 0 } faults)
        {
            return faults.Any(f => f.EndsWith("bytes", StringComparison.Ordinal)) ? (413, Error("MessageSizeTooBig")) : (400, Error("BadArgument"));
        }

        if (post.Card is null && string.IsNullOrEmpty(post.Text))
        {
            return (400, Error("BadSyntax"));
        }

        return post.Body.TryGetProperty("entities", out var entities)
            && entities.EnumerateArray().Any(e => !(post.Text ?? "").Contains(e.GetProperty("text").GetString() ?? "", StringComparison.Ordinal))
            ? (400, Error("BadArgument"))
            : null;
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"refused"}}""";
}
