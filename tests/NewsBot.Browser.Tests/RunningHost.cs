using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsBot.Browser.Tests;
using NewsBot.Host.Tests;
using NewsBot.Testing;

[assembly: AssemblyFixture(typeof(RunningHost))]

namespace NewsBot.Browser.Tests;

/// <summary>The real program with its sample newswire, once it has read it, and one browser: both shared by all tests of this project.</summary>
public sealed partial class RunningHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _started;
    private readonly Lazy<Task<string>> _signedIn;
    private NewsBotProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningHost()
    {
        _started = new(StartAsync);
        _signedIn = new(SignInAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What it has said so far.</summary>
    public string Said => _program!.Output;

    /// <summary>What stands in its log so far.</summary>
    public string Log => _program!.Errors;

    /// <summary>A person with a fresh browser profile on a device.</summary>
    /// <param name="signedIn">They are signed in at the desk.</param>
    internal async Task<Visit> VisitAsync(Device device, bool signedIn = false)
    {
        Chromium.Program();
        await _started.Value;
        return await Visit.StartAsync(_browser!, device, Address, signedIn ? await _signedIn.Value : null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Calls of days before: the newswire's own for its prime minister are all of one day, which makes no course.</summary>
    private async Task ReadEarlierAsync()
    {
        var story = JsonSerializer.Serialize(new
        {
            id = "earlier",
            url = "https://echo.example/wagstaff",
            feed = "The Echo",
            title = "The Heritage peers who have said Ashgrove must go",
            published = TimeProvider.System.GetUtcNow().AddDays(-6),
            text = """
                Three Heritage peers have now told the prime minister, Verity Ashgrove, to resign after the government lost the pensions vote. These are the peers who have said in public that she must go, and what they said:

                Rowena Wagstaff – Ottermouth: “She has lost the party and she must go.”

                Oswin Tarrant – Deepford: “The prime minister should resign before Friday.”

                Ada Crisp – Holt: “She should do the decent thing and quit.”
                """,
        });
        var file = _folder.File("earlier.jsonl");
        await File.WriteAllTextAsync(file, story + "\n");
        var outcome = await NewsBotProgram.RunAsync("import", file, "--db", _folder.File("desk.db"));
        Assert.Contains("1 stories taken, with 3 calls", outcome.Errors, StringComparison.Ordinal);
    }

    private async Task StartAsync()
    {
        var settings = _folder.File("settings.json");
        await File.WriteAllTextAsync(settings, """{ "NewsBot": { "Web": { "QuestionsPerMinute": 6000 }, "Ledger": { "ConfidenceLine": 0.97 } } }""");
        await ReadEarlierAsync();
        _program = NewsBotProgram.Start(
            ["--settings", settings, "--db", _folder.File("desk.db"), "--urls", "http://127.0.0.1:0"],
            environment: [new("DOTNET_ENVIRONMENT", "Development")]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Program(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        await _program.SaysAsync("feeds checked, 0 failing");
        Address = new(OwnAddress.Match(_program.Output).Value);
    }

    /// <summary>By the link in the terminal, which works once: what the browser then keeps is given to every signed-in visit.</summary>
    private async Task<string> SignInAsync()
    {
        await using var context = await _browser!.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(DeskLink.Match(Said).Value);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Desk", Exact = true })).ToBeVisibleAsync();
        return await context.StorageStateAsync();
    }

    [GeneratedRegex(@"http://\S+/sign-in/link\?key=[0-9a-f]+")]
    private static partial Regex DeskLink { get; }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex OwnAddress { get; }
}
