using Dapper;
using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Tests.Postgres;
using NewsBot.Testing;
using NewsBot.Testing.Postgres;
using Npgsql;

namespace NewsBot.Storage.Tests;

public sealed class RecordCopyTests : IAsyncLifetime
{
    private static readonly ChatChannel Desk = new(new("slack:T1"), "slack", "C1");

    private static readonly DigestTimes Times = new([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London");

    private static readonly DateTimeOffset Always = A.Moment.AddYears(1);

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresTestDatabase _target = new();
    private string _to = "";

    private string From => _folder.File("newsbot.db");

    public async ValueTask InitializeAsync() => _to = await _target.SettingAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _target.DisposeAsync();
    }

    [Fact]
    public async Task A_whole_record_arrives_and_goes_on_as_if_nothing_had_been()
    {
        var (roe, doe) = (Figure("Jane Roe", "J. Roe"), Figure("Tom Doe"));
        await using (var before = await StoredRecord.OpenAsync(From))
        {
            await FillAsync(before, roe, doe);
        }

        var copied = await RecordCopy.CopyAsync(From, _to);

        await using var from = await StoredRecord.OpenAsync(From);
        await using var to = await StoredRecord.OpenAsync(_to);
        Assert.Equivalent(await from.Ledger.ReportsAsync(new(Always)), await to.Ledger.ReportsAsync(new(Always)), strict: true);
        Assert.Equivalent(await from.Ledger.StancesAsync(new(Always)), await to.Ledger.StancesAsync(new(Always)), strict: true);
        Assert.Equivalent(await from.Ledger.FiguresAsync([roe.Id, doe.Id]), await to.Ledger.FiguresAsync([roe.Id, doe.Id]), strict: true);
        Assert.Equal(await from.Ledger.EntryNumbersAsync([(roe.Id, doe.Id)]), await to.Ledger.EntryNumbersAsync([(roe.Id, doe.Id)]));
        Assert.Equal(await from.Stories.CoverageAsync(Always), await to.Stories.CoverageAsync(Always));
        Assert.Equivalent(await from.Feeds.ListAsync(), await to.Feeds.ListAsync(), strict: true);
        Assert.Empty(await to.Feeds.UnseenAsync((await to.Feeds.ListAsync())[0].Id, ["seen"]));
        Assert.Equivalent(await from.Digests.SubscriptionsAsync(), await to.Digests.SubscriptionsAsync(), strict: true);
        Assert.Equivalent(await from.Deliveries.SearchAsync(new(9)), await to.Deliveries.SearchAsync(new(9)), strict: true);
        Assert.Equal(["s150"], (await to.Stories.SearchAsync(["café", "n150"], Always, 9)).Select(s => s.Id.Value));
        Assert.Equal(copied.Select(t => t.Name).Order(), (await TablesAsync()).Order());

        // The second feed and the second order were given and taken back: their numbers are not given again.
        Assert.Equal(3, (await to.Feeds.AddAsync("Late News", new("https://late.test/feed"), A.Moment)).Id.Number);
        Assert.Equal(3, (await to.Digests.SubscribeAsync(Desk, doe.Id, Times, false, A.Moment)).Number);
        Assert.True(await to.Ledger.RecordAsync(new(A.Story(id: "after"), [], [], [], [])));
    }

    [Fact]
    public async Task A_database_that_holds_something_is_refused_and_not_touched()
    {
        await (await StoredRecord.OpenAsync(From)).DisposeAsync();
        await using var to = await StoredRecord.OpenAsync(_to);
        await to.Feeds.AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);

        var problem = await Assert.ThrowsAsync<StorageException>(() => RecordCopy.CopyAsync(From, _to));

        Assert.Contains("holds a record already", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, problem.Message, StringComparison.Ordinal);
        Assert.Single(await to.Feeds.ListAsync());
    }

    [Fact]
    public async Task What_cannot_be_copied_whole_is_not_copied_at_all()
    {
        await using (var from = await StoredRecord.OpenAsync(From))
        {
            await from.Feeds.AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);
            await from.Ledger.RecordAsync(new(A.Story(id: "short"), [], [], [], []));
            // No index of PostgreSQL takes an id like this.
            var random = new Random(1);
            await from.Ledger.RecordAsync(new(A.Story(id: string.Concat(Enumerable.Range(0, 9000).Select(_ => (char)random.Next('a', 'z')))), [], [], [], []));
        }

        var problem = await Assert.ThrowsAsync<StorageException>(() => RecordCopy.CopyAsync(From, _to));

        Assert.Contains("too long", problem.Message, StringComparison.Ordinal);
        await using var to = await StoredRecord.OpenAsync(_to);
        Assert.Empty(await to.Feeds.ListAsync());
        Assert.Equal(0, (await to.Stories.CoverageAsync(Always)).Stories);
    }

    [Fact]
    public async Task Every_other_direction_is_refused()
    {
        var other = _folder.File("other.db");
        await (await StoredRecord.OpenAsync(From)).DisposeAsync();
        foreach (var (from, to, words) in new[]
        {
            (_to, From, "no other way"), (_to, _to, "no other way"), (From, other, "no other way"), (other, _to, "There is no record"),
            (From, "postgres:nonsense", "no address"),
        })
        {
            var problem = await Assert.ThrowsAsync<StorageException>(() => RecordCopy.CopyAsync(from, to));
            Assert.Contains(words, problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(PostgresServer.Password, problem.Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(other));
    }

    private static async Task FillAsync(StoredRecord record, Figure roe, Figure doe)
    {
        for (var n = 0; n < 250; n++)
        {
            await record.Ledger.RecordAsync(new(A.Story(title: $"Café n{n}", id: $"s{n}", text: "Nul \0 and 🌊."), [], [], [], []));
        }

        var story = A.Story(text: "Roe said Doe must resign. The union backs Doe.", id: "call") with { Byline = "Ida Roe", TextFromFeed = true };
        var span = new Core.Stories.TextSpan(story.Whole.IndexOf("The union", StringComparison.Ordinal), "The union backs Doe.".Length);
        var stance = new Stance(story.Id, new("J. Roe", CallerKind.Person), new("Tom Doe"), StanceKind.Backs, new("backs", new(span.Start + 10, 5), "The union backs Doe.", span));
        var call = A.Call(story, "Jane Roe", "Tom Doe", "must resign", conditional: true, confidence: 0.123456789);
        await record.Ledger.RecordAsync(new(
            story,
            [roe, doe],
            [],
            [new() { CallerId = roe.Id, TargetId = doe.Id, Call = call, Story = Core.Stories.StoryHeader.Of(story) }],
            [new(roe.Id, doe.Id, stance, Core.Stories.StoryHeader.Of(story))]));

        var feed = await record.Feeds.AddAsync("Harbour Echo", new("https://harbour-echo.test/feed"), A.Moment);
        await record.Feeds.MarkSeenAsync(feed.Id, "seen", A.Moment);
        await record.Feeds.RemoveAsync((await record.Feeds.AddAsync("Gone", new("https://gone.test/feed"), A.Moment)).Id);
        var order = await record.Digests.SubscribeAsync(Desk, null, Times, true, A.Moment);
        var gone = await record.Digests.SubscribeAsync(Desk, roe.Id, Times, false, A.Moment);
        await record.Digests.UnsubscribeAsync(Desk.Workspace, gone.Number);
        await record.Digests.OweAsync("k", order.Number, A.Moment, new()
        {
            Key = "k",
            Channel = Desk,
            Message = Message.Of("news"),
            OwedAt = A.Moment,
            NextTryAt = A.Moment,
        });
    }

    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var connection = new NpgsqlConnection(_to);
        return [.. await connection.QueryAsync<string>(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name not in ('schema_versions', 'story_words', 'last_moment')
            """)];
    }

    private static Figure Figure(string name, params string[] aliases) =>
        new() { Id = FigureId.Fresh(A.Moment), Name = name, Kind = CallerKind.Person, Aliases = aliases, LearntAt = A.Moment };
}
