using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Teams.Invokes;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>
/// The one address that Bot Service calls. The token is judged before the body is read, and what the body says of itself must be what
/// the token proves; the answer to anything but an invoke is a bare status, with the reason in the log alone.
/// </summary>
internal sealed class TeamsMessages(
    ServiceTokens tokens, ServiceHosts hosts, LocalClient local, TeamsIntake intake, TeamsInvokes invokes, ExpectedReplies replies, IOptions<TeamsOptions> options, ILogger<TeamsMessages> logger)
{
    internal const int LargestBody = 1024 * 1024;
    private const string Channel = "msteams";
    private const string EveryTenant = "botframework.com";

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var cancellationToken = context.RequestAborted;
        var verdict = await JudgeAsync(context, cancellationToken);
        if (verdict.Caller is not { } caller)
        {
            Refuse(context, verdict.CannotJudge ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized, verdict.Fault ?? "");
            return;
        }

        if (await ReadAsync(context.Request, cancellationToken) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "its body is larger than 1 MB");
            return;
        }

        if (Parse(body) is not { Type.Length: > 0 } activity || activity.ChannelId is null || ConversationAddress.Of(activity) is not { } address)
        {
            Refuse(context, StatusCodes.Status400BadRequest, "its body is no activity");
            return;
        }

        if ((local.IsOn ? LocalFault(activity) : Fault(activity, caller)) is { } fault)
        {
            Refuse(context, StatusCodes.Status403Forbidden, fault);
            return;
        }

        var tenant = activity.Tenant ?? LocalClient.Tenant;
        if (activity.Type == "invoke")
        {
            await (await invokes.AnswerAsync(activity, address, tenant, cancellationToken)).WriteAsync(context.Response, cancellationToken);
            return;
        }

        if (activity.ExpectsReplies)
        {
            await ReplyAsync(context, activity with { Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString() : activity.Id }, address, tenant);
            return;
        }

        context.Response.StatusCode = (await intake.TakeAsync(activity, address, tenant, cancellationToken)).Status;
    }

    private async Task ReplyAsync(HttpContext context, TeamsActivity activity, ConversationAddress address, string tenant)
    {
        var key = TeamsIntake.Key(activity, tenant);
        var expected = replies.Expect(key, out var isFirst);
        var isNew = false;
        TakenIn taken;
        try
        {
            taken = await intake.TakeAsync(activity, address, tenant, context.RequestAborted);
            isNew = taken.IsNew;
        }
        finally
        {
            if (!isNew && isFirst)
            {
                replies.Forget(key);
            }
        }

        var answer = taken.Status == StatusCodes.Status200OK ? await replies.WaitAsync(key, expected, activity, context.RequestAborted) : null;
        await new InvokeAnswer(taken.Status, answer).WriteAsync(context.Response, context.RequestAborted);
    }

    private async Task<TokenVerdict> JudgeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (options.Value.IsOn)
        {
            return await tokens.JudgeAsync(context.Request.Headers.Authorization, cancellationToken);
        }

        return !local.IsOn ? TokenVerdict.Refused("Teams is not set up: NewsBot:Teams is empty")
            : LocalClient.Calls(context) ? new(ServiceCaller.Nobody, null)
            : TokenVerdict.Refused("it comes from another machine, and Teams is not set up");
    }

    private string? LocalFault(TeamsActivity activity) =>
        !local.MayBeAnswered(activity.ServiceUrl) ? "its service address is not on this machine"
        : activity.Tenant is null && (activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id) is not null ? "it names two tenants"
        : null;

    private string? Fault(TeamsActivity activity, ServiceCaller caller)
    {
        if (activity.ChannelId != Channel || !caller.Endorsements.Contains(Channel))
        {
            return "it is of a channel that we do not serve, or its key may not speak for";
        }

        if (!string.Equals(activity.ServiceUrl!.TrimEnd('/'), caller.ServiceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        {
            return "it names another service address than its token";
        }

        if (!hosts.Trusts(activity.ServiceUrl))
        {
            return "its service address is not one of Microsoft's";
        }

        var ours = options.Value.TenantId?.Trim();
        return activity.Tenant is not { Length: > 0 } tenant ? "it names no tenant, or two"
            : ours == EveryTenant || string.Equals(tenant, ours, StringComparison.OrdinalIgnoreCase) ? null
            : "it is of another tenant";
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        logger.Refused(reason);
        context.Response.StatusCode = status;
    }

    private static TeamsActivity? Parse(byte[] body)
    {
        try
        {
            // A byte order mark is no part of the JSON.
            var json = body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsSpan(3) : body;
            return JsonSerializer.Deserialize(json, IncomingJson.Default.TeamsActivity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
