using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>Which entries a command asks for, as its filters say.</summary>
internal sealed record RecordQuery(QuestionFilter Filter, IReadOnlyList<CallClass> Classes, string? Source, Region? Region, DateTimeOffset? AsOf, ListOrder Order, bool NewestFirst)
{
    /// <summary>Whether an answer in words can carry it; else the entries are listed.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>The query, or what is wrong with the filters.</summary>
    public static (RecordQuery? Query, string? Fault) Read(CommandCall call)
    {
        if (Spans(call) is not { } spans)
        {
            return (null, "I could not read the day: give one such as yesterday, monday, 3 May or 2025-03-01.");
        }

        var classes = new List<CallClass>();
        foreach (var word in Given(call, "class").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Class(word) is not { } callClass)
            {
                return (null, $"“{Messages.CleanText.Clip(word, 40)}” is no class: give explicit, timetable, position (or soft) or conditional.");
            }

            classes.Add(callClass);
        }

        var region = Given(call, "region") is { Length: > 0 } place ? Regions.Of(place) : null;
        if (region is null && Given(call, "region").Length > 0)
        {
            return (null, $"I know no region of “{Messages.CleanText.Clip(Given(call, "region"), 40)}”: give a nation, a region of England, or a place in one.");
        }

        var sort = Given(call, "sort").ToLowerInvariant();
        if (sort is not ("" or "new" or "old" or "name" or "party"))
        {
            return (null, $"A list can be sorted by new, old, name or party, not by “{Messages.CleanText.Clip(sort, 40)}”.");
        }

        var parties = Given(call, "party").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => PartyNames.Find(p) ?? p).ToArray();
        var filter = new QuestionFilter(parties, Given(call, "role") is { Length: > 0 } role ? OfficeWords.Of(role) : [], [], spans.Days, classes is [var only] ? only : null);
        return (new(
            filter,
            classes,
            Given(call, "source") is { Length: > 0 } source ? source : null,
            region,
            spans.AsOf,
            sort switch { "name" => ListOrder.Alphabetical, "party" => ListOrder.Party, _ => ListOrder.Chronological },
            NewestFirst: sort == "new")
        {
            IsPlain = classes.Count < 2 && sort.Length == 0 && region is null && Given(call, "source").Length == 0,
        }, null);
    }

    /// <summary>Those of the entries that are asked for. Without a class every class is.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ApplyAsync(
        IEnumerable<LedgerEntry> entries, IStoryStore stories, CallerProfiles profiles, CancellationToken cancellationToken)
    {
        var kept = await new EntryFilter(stories).ApplyAsync([.. entries.Where(e => !e.IsInDoubt)], Filter with { Class = null }, cancellationToken);
        return [.. kept.Entries
            .Where(e => Classes.Count == 0 || Classes.Contains(e.Class))
            .Where(e => Source is null || e.Reports.Any(r => FigureName.Fold(r.Story.Feed).Contains(FigureName.Fold(Source), StringComparison.Ordinal)))
            .Where(e => Region is null || profiles.Of(e).Region == Region)];
    }

    /// <summary>What it was narrowed to, in words; null for nothing.</summary>
    public string? Words()
    {
        var words = new[] { EntryFilter.Words(Filter with { Class = null }), Classes.Count > 0 ? string.Join(" or ", Classes.Select(c => c.Word())) : null, Region?.Name, Source is null ? null : $"told by {Source}" };
        return string.Join(", ", words.OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    private static CallClass? Class(string word) => word.ToLowerInvariant() is "soft" or "consider" ? CallClass.Position : CallClasses.Parse(word);

    private static string Given(CommandCall call, string key) => call.Line.Filters.GetValueOrDefault(key, "").Trim();

    private static (DaySpan Days, DateTimeOffset? AsOf)? Spans(CommandCall call)
    {
        var days = DaySpan.Always;
        DateTimeOffset? asOf = null;
        foreach (var (key, lead) in (ReadOnlySpan<(string, string)>)[("since", "since"), ("before", "before"), ("until", "until"), ("as-of", "as of")])
        {
            if (!call.Line.Filters.TryGetValue(key, out var value))
            {
                continue;
            }

            var dates = SpokenDates.Take(QuestionWords.Read($"{lead} {value.Replace('T', ' ')}", RecordNames.Empty), call.Now);
            if (dates.Span.IsAlways && dates.AsOf is null)
            {
                return null;
            }

            days = days.And(dates.Span);
            asOf = dates.AsOf ?? asOf;
        }

        return (days, asOf);
    }
}
