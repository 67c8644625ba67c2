using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsBot.Testing;

/// <summary>A real HTTP server on 127.0.0.1, on a free port, that answers each path as the test says and keeps what it was asked.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RequestDelegate> _prefixes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private LoopbackServer(WebApplication app)
    {
        _app = app;
    }

    /// <summary>The server's address, with a closing slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyCollection<ReceivedRequest> Received => _received;

    public static async Task<LoopbackServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new LoopbackServer(builder.Build());
        server._app.UseWebSockets();
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.Single().TrimEnd('/') + "/");
        return server;
    }

    public Uri At(string path) => new(Address, path.TrimStart('/'));

    /// <summary>Answers a path from now on, in place of what was said before.</summary>
    public Uri Serve(string path, string contentType, string body) => Serve(path, async context =>
    {
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    });

    /// <summary>The answer finds the request, whose body is read already, as a <see cref="ReceivedRequest"/> among the features.</summary>
    public Uri Serve(string path, RequestDelegate answer)
    {
        _answers["/" + path.TrimStart('/')] = answer;
        return At(path);
    }

    /// <summary>Answers every path that starts so and is not answered by itself.</summary>
    public Uri ServeUnder(string prefix, RequestDelegate answer)
    {
        _prefixes["/" + prefix.TrimStart('/')] = answer;
        return At(prefix);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var path = context.Request.Path.Value ?? "/";
        var received = new ReceivedRequest(context.Request.Method, path, headers, await reader.ReadToEndAsync(context.RequestAborted));
        _received.Enqueue(received);
        context.Features.Set(received);
        var answer = _answers.GetValueOrDefault(path) ?? _prefixes.FirstOrDefault(p => path.StartsWith(p.Key, StringComparison.Ordinal)).Value;
        if (answer is not null)
        {
            await answer(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
