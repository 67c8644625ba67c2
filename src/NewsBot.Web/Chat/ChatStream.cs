using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Chat;

/// <summary>
/// Tells an open chat page what comes, as server-sent events: what is said in other tabs at once, what is posted within two seconds. A page
/// that lost the line comes back with the moment it knows up to.
/// </summary>
internal sealed class ChatStream(
    ChatTranscript transcript, ChatLog log, ChatSeats seats, IAntiforgery tokens, IHostApplicationLifetime lifetime, IOptions<SignInOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>So often something is sent in any case, so that a line that broke is noticed.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    /// <summary>After so long the page asks anew, and whether it still may is looked at again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async Task SendAsync(HttpContext context)
    {
        var channel = ChatChannels.Of(context);
        using var seat = seats.Take(channel.Address);
        if (seat is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var token = tokens.GetAndStoreTokens(context).RequestToken!;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await SendAsync(context, channel, token, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the host stops: the ordinary end.
        }
    }

    private async Task SendAsync(HttpContext context, ChatChannel channel, string token, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var (began, pulse) = (clock.GetUtcNow(), clock.GetUtcNow());
        var since = Since(context.Request);
        await WriteAsync(context, ": here\n\n", cancellationToken);
        while (clock.GetUtcNow() - began < Longest)
        {
            var said = log.SaidAsync(channel.Address);
            foreach (var piece in await transcript.ReadAsync(channel, !options.Value.HasProvider, token, cancellationToken))
            {
                var isNew = known.Count == 0 ? piece.At > since : !known.TryGetValue(piece.Id, out var version) || version != piece.Version;
                if (isNew && piece.At > since)
                {
                    await WriteAsync(context, Event(piece), cancellationToken);
                    pulse = clock.GetUtcNow();
                }

                known[piece.Id] = piece.Version;
            }

            if (clock.GetUtcNow() - pulse >= Pulse)
            {
                await WriteAsync(context, ": still here\n\n", cancellationToken);
                pulse = clock.GetUtcNow();
            }

            await Task.WhenAny(said, Task.Delay(Look, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static string Event(ChatPiece piece)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"id: {piece.At.UtcTicks}\nevent: piece\n");
        foreach (var line in piece.Markup.ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            text.Append("data: ").Append(line).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static DateTimeOffset Since(HttpRequest request)
    {
        var last = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } id ? id : request.Query["since"].ToString();
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(ticks, TimeSpan.Zero)
            : DateTimeOffset.MinValue;
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
