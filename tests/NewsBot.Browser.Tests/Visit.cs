using System.Collections.Concurrent;
using Microsoft.Playwright;
using NewsBot.Browser.Tests.Rules;

namespace NewsBot.Browser.Tests;

/// <summary>One person's visit: a page, and all that the browser complained of meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>So many presses of Tab no page may need.</summary>
    public const int MostStops = 400;

    private readonly IBrowserContext _context;
    private readonly Device _device;
    private long _bytes;

    private Visit(IBrowserContext context, IPage page, Device device)
    {
        _context = context;
        _device = device;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, faults of scripts, and requests that failed or left the host.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>How many bytes of bodies came over the wire.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <param name="kept">The cookies that the browser has already; null for none.</param>
    public static async Task<Visit> StartAsync(IBrowser browser, Device device, Uri address, string? kept = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            ColorScheme = device.Colours,
            JavaScriptEnabled = device.RunsScripts,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            AcceptDownloads = true,
            StorageState = kept,
        });
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var visit = new Visit(context, await context.NewPageAsync(), device);
        visit.Listen(visit.Page, address);
        context.Page += (_, page) => visit.Listen(page, address);
        return visit;
    }

    /// <summary>Goes to a page, and waits until it stands.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>As much of the page as a screen shows, into the folder of the README's pictures where UPDATE_SCREENSHOTS=1, else into a temporary one.</summary>
    public async Task TakePictureAsync(string name)
    {
        var folder = Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1"
            ? Testing.Repository.PathOf("manifests/pictures")
            : Path.Combine(Path.GetTempPath(), "newsbot-pictures");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>When the largest part of the page was painted, in milliseconds after the visit to it began.</summary>
    public Task<double> LargestPaintAsync() => Page.EvaluateAsync<double>("""
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))
        """);

    /// <summary>Every place where the keyboard stands on its way through the page.</summary>
    public async Task<IReadOnlyList<TabStop>> TabStopsAsync()
    {
        var stops = new List<TabStop>();
        do
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<TabStop?>(TabStop.Look) is not { } stop)
            {
                break;
            }

            stops.Add(stop);
        }
        while (stops.Count < MostStops);

        return stops;
    }

    /// <summary>One more page of the same browser.</summary>
    public Task<IPage> NewPageAsync() => _context.NewPageAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    public override string ToString() => _device.Name;

    private void Listen(IPage page, Uri address)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, fault) => Complaints.Enqueue($"script: {fault}");
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page ends its requests; that is no fault.
            if (request.Failure != "net::ERR_ABORTED")
            {
                Complaints.Enqueue($"request: {request.Url} {request.Failure}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Complaints.Enqueue($"left the house: {request.Url}");
            }
        };
        page.RequestFinished += async (_, request) =>
        {
            try
            {
                var sizes = await request.SizesAsync();
                Interlocked.Add(ref _bytes, sizes.ResponseBodySize + sizes.ResponseHeadersSize);
            }
            catch (PlaywrightException)
            {
                // The page was closed before it could be asked.
            }
        };
    }
}
