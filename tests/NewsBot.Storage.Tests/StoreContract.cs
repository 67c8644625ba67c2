using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests;

/// <summary>What every store's contract starts from: a fresh database, and ways to put something into it.</summary>
public abstract class StoreContract(ITestDatabase database) : IAsyncLifetime
{
    protected ITestDatabase Database => database;

    protected StoredRecord Record { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Record = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Record is not null)
        {
            await Record.DisposeAsync();
        }

        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the database and opens it again, as after a restart.</summary>
    protected async Task ReopenAsync()
    {
        await Record.DisposeAsync();
        Record = await OpenAsync();
    }

    /// <summary>Opened once more, as by another host.</summary>
    protected async Task<StoredRecord> OpenAsync() => await StoredRecord.OpenAsync(await database.SettingAsync());

    protected static Figure Figure(string name, CallerKind kind = CallerKind.Person, params string[] aliases) =>
        new() { Id = FigureId.Fresh(A.Moment), Name = name, Kind = kind, Aliases = aliases, LearntAt = A.Moment };

    protected static Settlement Plain(Story story) => new(story, [], [], [], []);

    /// <summary>A story in which <paramref name="caller"/> asks <paramref name="target"/> to go.</summary>
    protected static Settlement Call(Figure caller, Figure target, string id, DateTimeOffset? learntAt = null, params Figure[] newFigures)
    {
        var story = A.Story(text: $"{caller.Name} said {target.Name} must resign now.", id: id, learntAt: learntAt);
        return new(story, newFigures, [], [ReportOf(caller, target, A.Call(story, caller.Name, target.Name, "must resign"), story)], []);
    }

    protected static Report ReportOf(Figure caller, Figure target, ResignationCall call, Story story) =>
        new() { CallerId = caller.Id, TargetId = target.Id, Call = call, Story = StoryHeader.Of(story) };
}
