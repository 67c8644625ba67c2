using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Search;

/// <summary>Finds calls and stories by a few typed words, for lists that fill while one types. What is in doubt or rejected is not found.</summary>
public sealed class RecordSearch(ILedger ledger, ILedgerStore store, IStoryStore stories, Answerer answerer)
{
    private const int MostCalls = 100;
    private const int MostStories = 50;
    private const int LongestTyped = 200;
    private const int Detail = 160;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>
    /// The calls by or on whom the words name, the latest first, then the stories that hold all of the words, the newest first. Without
    /// words, the calls of the last week.
    /// </summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? typed, Standpoint from, int skip, int count, CancellationToken cancellationToken = default)
    {
        var words = CleanText.Clip(typed, LongestTyped);
        IReadOnlyList<LedgerEntry> calls = words.Length == 0
            ? [.. (await ledger.ChangedAsync(null, from.AsOf - Lately, from, cancellationToken)).Select(c => c.Now)]
            : await CallsAsync(words, from, cancellationToken);
        var found = calls
            .Where(e => e.State != EntryState.Rejected && !e.IsInDoubt)
            .DistinctBy(e => e.Number)
            .OrderByDescending(e => e.Day).ThenByDescending(e => e.LearntAt)
            .Take(MostCalls)
            .Select(e => Of(e, from))
            .Concat(words.Length == 0 ? [] : await StoriesAsync(words, from, cancellationToken));
        return [.. found.Skip(Math.Max(0, skip)).Take(Math.Clamp(count, 1, MostCalls))];
    }

    private async Task<IReadOnlyList<LedgerEntry>> CallsAsync(string words, Standpoint from, CancellationToken cancellationToken)
    {
        var calls = new List<LedgerEntry>();
        foreach (var target in await answerer.FindTargetsAsync(words, from, cancellationToken))
        {
            calls.AddRange(await ledger.AboutAsync(target.Id, from, cancellationToken));
        }

        string[] keys = [.. FigureKeys.Of(words, CallerKind.Person), .. FigureKeys.Of(words, CallerKind.Organisation)];
        foreach (var caller in (await store.FiguresByKeysAsync(keys, cancellationToken)).Where(f => f.Match(words) > NameMatch.Different))
        {
            calls.AddRange(await ledger.ByAsync(caller.Id, from, cancellationToken));
        }

        return calls;
    }

    private async Task<IEnumerable<Found>> StoriesAsync(string words, Standpoint from, CancellationToken cancellationToken) =>
        (await stories.SearchAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), from.AsOf, MostStories, cancellationToken)).Select(s => new Found(
            CleanText.Line(s.Title),
            $"{CleanText.Line(s.Feed)}, {EntryLine.Day(DateOnly.FromDateTime((s.Published ?? s.LearntAt).DateTime), from.AsOf.Year)}",
            new(new Run(s.Title, Strong: true, Link: s.Link), new Run($", {s.Feed}")),
            $"why {s.Link.AbsoluteUri}"));

    private static Found Of(LedgerEntry entry, Standpoint from)
    {
        var line = EntryLine.Of(entry, from.AsOf.Year, isMarked: false);
        return new(
            $"{entry.Id}: {CleanText.Line(entry.Caller.Name)} on {CleanText.Line(entry.Target.Name)}",
            CleanText.Clip($"{entry.Class.Word()}, {entry.Words()} · {line}", Detail),
            new([.. line.Runs, new Run($" · about {entry.Target.Name}, {entry.Class.Word()}, {entry.Words()}")]),
            $"why {entry.Id}");
    }
}
