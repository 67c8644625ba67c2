using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace NewsBot.Slack.Protocol;

/// <summary>Lets a request in only when Slack signed exactly the bytes that came. Nothing is parsed before that.</summary>
internal sealed class SignedRequests(IOptions<SlackOptions> options, TimeProvider clock, ILogger<SignedRequests> logger)
{
    internal const int LargestBody = 1024 * 1024;

    /// <summary>The body, or null when the request is refused; the answer's status is set then.</summary>
    public async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var body = await ReadBodyAsync(context.Request, cancellationToken);
        if (body is null)
        {
            logger.Refused(context.Request.Path, "its body is larger than 1 MB");
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return null;
        }

        var headers = context.Request.Headers;
        var fault = Fault(Single(headers["X-Slack-Request-Timestamp"]), Single(headers["X-Slack-Signature"]), body);
        if (fault is null)
        {
            return body;
        }

        // Slack's certificate probe asks for a 200 and nothing else; it is never worth more than that.
        if (body.AsSpan().IndexOf("ssl_check"u8) >= 0 && SlackForm.Read(body)?.GetValueOrDefault("ssl_check") == "1")
        {
            return null;
        }

        logger.Refused(context.Request.Path, fault);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return null;
    }

    private string? Fault(string? timestamp, string? signature, byte[] body)
    {
        var now = clock.GetUtcNow();
        var fault = SlackSignature.Fault(options.Value.SigningSecret, timestamp, signature, body, now);
        return fault is null || options.Value.OldSigningSecrets.Any(old => SlackSignature.Fault(old, timestamp, signature, body, now) is null) ? null : fault;
    }

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
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
