using NewsBot.Core.Stories.Origins;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Stories;

public abstract class OriginStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(A.Moment.UtcDateTime);

    [Fact]
    public async Task Copy_is_found_by_its_marks_most_first_with_its_origin()
    {
        await RecordAsync("first", "first", 1, 2, long.MinValue);
        await RecordAsync("second", "first", 1, 2, 3, 4);
        await RecordAsync("other", "other", 3);

        Assert.Equal(
            [("second", "first"), ("first", "first"), ("other", "other")],
            (await FindAsync(Today, Today, 3, 4, long.MinValue)).Select(c => (c.Story.Value, c.Origin.Value)));
        Assert.Equal(["first"], (await FindAsync(Today, Today, 1, 2)).Select(c => c.Story.Value));
    }

    [Fact]
    public async Task Only_copy_first_learnt_within_the_days_is_found()
    {
        await RecordAsync("first", "first", 1);
        Assert.Empty(await FindAsync(Today.AddDays(1), Today.AddDays(9), 1));
        Assert.Empty(await FindAsync(Today.AddDays(-9), Today.AddDays(-1), 1));
        Assert.Single(await FindAsync(Today.AddDays(-9), Today, 1));
    }

    [Fact]
    public async Task A_story_shows_its_origin_wherever_its_header_is_shown()
    {
        await RecordAsync("first", "first", 1);
        await RecordAsync("second", "first", 1);

        var found = await Record.Stories.SearchAsync(["harbour"], A.Moment.AddYears(1), 5);

        Assert.Equal([("first", "first"), ("second", "first")], found.Select(h => (h.Id.Value, h.Origin.Value)).Order());
    }

    [Fact]
    public async Task A_story_with_an_origin_that_is_not_on_record_is_not_recorded()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => RecordAsync("second", "never", 1));
        Assert.Null(await Record.Stories.FindAsync(new("second")));
        Assert.Empty(await FindAsync(Today, Today, 1));
    }

    private Task<bool> RecordAsync(string id, string origin, params long[] marks) =>
        Record.Ledger.RecordAsync(Plain(A.Story("The harbour wall fell.", id: id)) with { Copy = new StoryCopy(new(origin), marks) });

    private Task<IReadOnlyList<CopyCandidate>> FindAsync(DateOnly first, DateOnly last, params long[] marks) =>
        Record.Origins.CandidatesAsync(marks, first, last, 5);
}
