using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Reading.Fetching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Fetching;

public sealed class HostileBodyTests
{
    private const string Words = "The mayor spoke, and the town listened.";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("")]
    public async Task A_coded_body_is_read(string coding)
    {
        var answer = await Ask(context => Send(context, Coded(coding, Encoding.UTF8.GetBytes(Words)), coding));
        Assert.Equal(Words, answer);
    }

    [Fact]
    public async Task A_gzip_file_is_read_without_the_server_saying_so()
    {
        var answer = await Ask(context => Send(context, Coded("gzip", Encoding.UTF8.GetBytes(Words)), string.Empty));
        Assert.Equal(Words, answer);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_stops_at_the_limit(string coding)
    {
        var bomb = Coded(coding, new byte[64 * 1024 * 1024]);
        var answer = await Ask(context => Send(context, bomb, coding));
        Assert.StartsWith("The answer is larger than 10 MB", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_read_and_one_byte_more_is_not()
    {
        const int Limit = 64 * 1024;
        var at = await Ask(context => Send(context, new byte[Limit].Select(_ => (byte)'a').ToArray(), string.Empty), ("LargestBody", "65536"));
        var over = await Ask(context => Send(context, new byte[Limit + 1].Select(_ => (byte)'a').ToArray(), string.Empty), ("LargestBody", "65536"));
        Assert.Equal(Limit, at!.Length);
        Assert.StartsWith("The answer is larger", over, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("br, gzip")]
    [InlineData("zstd")]
    public async Task A_coding_that_hides_something_is_refused(string coding)
    {
        var answer = await Ask(context => Send(context, Coded("gzip", Coded("gzip", Encoding.UTF8.GetBytes(Words))), coding));
        Assert.StartsWith("The answer is compressed in a way", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_cannot_be_inflated_is_asked_for_once_more_plain()
    {
        var answer = await Ask(context => context.Request.Headers.AcceptEncoding == "identity"
            ? Send(context, Encoding.UTF8.GetBytes(Words), string.Empty)
            : Send(context, Encoding.UTF8.GetBytes("no gzip at all"), "gzip"));
        Assert.Equal(Words, answer);
    }

    [Fact]
    public async Task A_body_that_stays_damaged_is_said_to_be_so()
    {
        var answer = await Ask(context => Send(context, Encoding.UTF8.GetBytes("no gzip at all"), "gzip"));
        Assert.StartsWith("The answer is damaged", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_drips_ends_with_the_time_for_the_whole()
    {
        var clock = new ManualClock(A.Moment);
        var dripping = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/", async context =>
        {
            await context.Response.WriteAsync("<p>", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            dripping.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        var options = Options.Create(new ReadingOptions());
        var allowed = new AllowedHosts(options);
        allowed.Allow(server.Address);
        using var turns = new DomainTurns(options, allowed, clock);
        using var http = new SafeHttp(options, allowed, turns, new SystemDialler(), clock);
        var asking = http.GetAsync(new FetchRequest(server.At("/"), "*/*"), TestContext.Current.CancellationToken);
        await dripping.Task;
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(asking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("127.0.0.1 did not finish its answer within 30 seconds. NewsBot will try again; if this stays, check the address.", (await asking).Problem);
    }

    [Fact]
    public async Task Headers_without_end_are_not_read()
    {
        var answer = await Ask(context =>
        {
            context.Response.Headers["X-Long"] = new string('a', 40 * 1024);
            return Task.CompletedTask;
        });
        Assert.Contains("more headers than NewsBot reads", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_shorter_than_promised_is_not_taken_for_whole()
    {
        var answer = await Ask(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync(Words);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Contains("broke off its answer", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_can_call_it_off()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        server.Serve("/", async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        await using var reading = Reading.Allowing(server);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.Pages.ReadAsync(server.At("/"), cancel.Token));
    }

    private static async Task<string?> Ask(RequestDelegate answer, params (string Key, string Value)[] settings)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/", answer);
        await using var reading = Reading.Allowing(server, settings);
        var result = await reading.Pages.ReadAsync(server.At("/"), TestContext.Current.CancellationToken);
        return result.Page?.Text ?? result.Problem;
    }

    private static Task Send(HttpContext context, byte[] body, string coding)
    {
        context.Response.ContentType = "text/plain";
        if (coding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Coded(string coding, byte[] body)
    {
        using var result = new MemoryStream();
        Stream? stream = coding switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Fastest),
            "br" => new BrotliStream(result, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(result, CompressionLevel.Fastest),
            _ => null,
        };
        if (stream is null)
        {
            return body;
        }

        using (stream)
        {
            stream.Write(body);
        }

        return result.ToArray();
    }
}
