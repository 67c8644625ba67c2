using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Core.Workspaces;
using NewsBot.Storage;
using NewsBot.Testing;

namespace NewsBot.Core.Tests;

/// <summary>A desk over a real record in a file of its own. What the stories report is told by the test.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToldReader _reader = new();
    private readonly ServiceProvider _services;

    private Desk(ManualClock clock, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more)
    {
        Clock = clock;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddCore().AddStorage();
        services.Configure<StorageOptions>(o => o.Database = _folder.File("record.db"));
        services.AddSingleton<ICallReader>(_reader);
        services.AddSingleton<IPageReader>(Pages);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public ManualClock Clock { get; }

    public PageStand Pages { get; } = new();

    public ILedger Ledger => The<ILedger>();

    /// <param name="settings">What a settings file would hold; nothing by default.</param>
    /// <param name="more">What another room would fill a port with; nothing by default.</param>
    public static async Task<Desk> OpenAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        var desk = new Desk(new ManualClock(A.Moment), settings ?? new Dictionary<string, string?>(), more);
        await desk.The<Migrator>().MigrateAsync();
        return desk;
    }

    public T The<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Takes a story in, with the calls it is told to report.</summary>
    public Task<Story> TakeAsync(Story story, params ResignationCall[] calls) => TakeAsync(story, new StoryReading(calls, [], []));

    /// <summary>Takes a story in, with all that it is told to report.</summary>
    public async Task<Story> TakeAsync(Story story, StoryReading reading)
    {
        _reader.Readings[story.Id] = reading;
        await The<StoryIntake>().ImportAsync(story);
        return story;
    }

    /// <summary>Learns of a story at this very moment, as from a feed, with the calls it is told to report.</summary>
    public async Task<Story> TakeNowAsync(Story story, params ResignationCall[] calls)
    {
        _reader.Readings[story.Id] = new(calls, [], []);
        await The<StoryIntake>().TakeAsync(story);
        return story;
    }

    /// <summary>Learns of a call at this very moment, as from a feed.</summary>
    public async Task LearnAsync(string words, string caller, string target)
    {
        var story = A.Story(words);
        _reader.Readings[story.Id] = new([A.Call(story, caller, target, words)], [], []);
        await The<StoryIntake>().TakeAsync(story);
    }

    /// <summary>From now on every story that holds these words reports the call.</summary>
    public void Expect(string words, string caller, string target) => _reader.Expected.Add((words, caller, target));

    /// <summary>Learns of a story at this very moment, as from a feed, with the calls that are expected of its words.</summary>
    public async Task<Story> LearnAsync(Story story)
    {
        await The<StoryIntake>().TakeAsync(story);
        return story;
    }

    /// <summary>Lets time go by and makes the visits that are due then.</summary>
    public async Task VisitAfterAsync(TimeSpan span)
    {
        Clock.Advance(span);
        await The<StoryWatcher>().VisitDueAsync();
    }

    public async Task<Figure> TargetAsync(string name) =>
        (await The<ILedgerStore>().TargetsAsync(DateTimeOffset.MaxValue)).Single(f => f.Match(name) >= NameMatch.Compatible);

    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(string target, DateTimeOffset? asOf = null) =>
        await AboutAsync(target, WorkspaceId.Local, asOf);

    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(string target, WorkspaceId workspace, DateTimeOffset? asOf = null) =>
        await Ledger.AboutAsync((await TargetAsync(target)).Id, new(workspace, asOf ?? DateTimeOffset.MaxValue));

    /// <summary>Says a line to the desk, as somebody of a workspace.</summary>
    public async Task<string> SayAsync(string line, string person = "Ann", string workspace = "local")
    {
        var message = await The<IConversation>().ReplyAsync(new(line, new(new(workspace), "slack", "desk"), person, "desk"));
        return PlainText.Render(message, 400, withLinks: false);
    }

    public Task<Digest> DigestAsync(DateTimeOffset? since, DateTimeOffset until) => The<DigestBuilder>().BuildAsync(null, since, Standpoint.Local(until));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class ToldReader : ICallReader
    {
        public Dictionary<StoryId, StoryReading> Readings { get; } = [];

        public List<(string Words, string Caller, string Target)> Expected { get; } = [];

        public StoryReading Read(Story story) => Readings.GetValueOrDefault(story.Id) ?? new(
            [.. Expected.Where(e => story.Whole.Contains(e.Words, StringComparison.Ordinal)).Select(e => A.Call(story, e.Caller, e.Target, e.Words))], [], []);
    }
}
