using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>Keeps the entries that a question asks about.</summary>
internal sealed class EntryFilter(IStoryStore stories)
{
    /// <summary>No more stories than this are read to find a word that no role has.</summary>
    private const int MostStories = 40;

    /// <summary>What was kept, and the words that stand in the stories but in nobody's role.</summary>
    public sealed record Kept(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<string> OnlyInStories);

    public async Task<Kept> ApplyAsync(IReadOnlyList<LedgerEntry> all, QuestionFilter filter, CancellationToken cancellationToken)
    {
        IEnumerable<LedgerEntry> kept = all;
        var loose = new List<string>();
        if (filter.Parties.Count > 0)
        {
            kept = kept.Where(e => filter.Parties.Any(p => IsOf(e, p)));
        }

        if (filter.Without.Count > 0)
        {
            // Whose party no story tells may be of any: they are neither in nor out, and so not shown as out.
            kept = kept.Where(e => HasParty(e) && !filter.Without.Any(p => IsOf(e, p)));
        }

        if (filter.Words is ["party"])
        {
            kept = kept.Where(e => !e.Caller.IsPerson);
        }

        Dictionary<StoryId, string[]>? texts = null;
        foreach (var (word, isReason) in filter.Words.Select(w => (w, false)).Concat(filter.Reasons.Select(r => (r, true))))
        {
            Func<LedgerEntry, bool> tells = isReason ? e => GivesReason(e, word) : e => IsDescribedBy(e, word);
            if (!all.Any(tells))
            {
                texts ??= await TextsAsync(all, cancellationToken);
                tells = e => e.Reports.Any(r => texts.TryGetValue(r.Story.Id, out var text) && text.Any(t => OfficeWords.Alike(word, t)));
                if (!isReason)
                {
                    loose.Add(word);
                }
            }

            kept = [.. kept.Where(tells)];
        }

        return new([.. kept.Where(e => filter.Days.Holds(e.Day))], loose);
    }

    /// <summary>What the answer was narrowed to, for people; null for nothing.</summary>
    public static string? Words(QuestionFilter filter)
    {
        var parts = new List<string>(filter.Parties);
        parts.AddRange(filter.Without.Select(p => "not " + p));
        parts.AddRange(filter.Words.Select(w => w == "mp" ? "MP" : w));
        if (filter.Reasons.Count > 0)
        {
            parts.Add("over " + string.Join(' ', filter.Reasons));
        }

        if (filter.Class is { } callClass)
        {
            parts.Add(callClass.Word());
        }

        if (filter.Days.From is { } from && filter.Days.From == filter.Days.Until)
        {
            parts.Add("on " + Day(from));
        }
        else
        {
            if (filter.Days.From is { } since)
            {
                parts.Add("from " + Day(since));
            }

            if (filter.Days.Until is { } until)
            {
                parts.Add("until " + Day(until));
            }
        }

        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static bool IsOf(LedgerEntry entry, string party) =>
        entry.Reports.Any(r => PartyNames.Same(r.Call.Caller.Party, party))
        || entry.Reports.Any(r => r.Call.Caller.Party is null && r.Call.Caller.Role is { } role && PartyIn(role, party))
        || (!entry.Caller.IsPerson && PartyIn(entry.Caller.Name, party));

    private static bool HasParty(LedgerEntry entry) =>
        entry.Reports.Any(r => r.Call.Caller.Party is not null || (r.Call.Caller.Role is { } role && PartyNames.Leading(role) is not null))
        || (!entry.Caller.IsPerson && PartyNames.Within(entry.Caller.Name) is not null);

    /// <summary>"Labour group leader" is of Labour; "former Labour MP" need not be.</summary>
    private static bool PartyIn(string role, string party)
    {
        var words = role.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => w.StartsWith("ex", StringComparison.OrdinalIgnoreCase) || w.Equals("former", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return Enumerable.Range(0, words.Length).Any(i => Enumerable.Range(1, Math.Min(3, words.Length - i))
            .Any(n => PartyNames.Find(string.Join(' ', words.Skip(i).Take(n))) is not null && PartyNames.Same(string.Join(' ', words.Skip(i).Take(n)), party)));
    }

    /// <summary>Whether the word, without its plural ending, asks for bodies of any kind.</summary>
    public static bool IsKind(string word) => word is "organisation" or "organization" or "body" or "institution" or "group" or "party";

    private static bool IsDescribedBy(LedgerEntry entry, string word) => word switch
    {
        "organisation" or "organization" or "body" or "institution" => !entry.Caller.IsPerson,
        "group" when !entry.Caller.IsPerson => true,
        // "parties" are bodies, "party leaders" are people whose role names a party.
        "party" => entry.Caller.IsPerson ? entry.Reports.Any(r => r.Call.Caller.Role is { } role && PartyNames.Leading(role) is not null) : PartyNames.Find(entry.Caller.Name) is not null,
        "peer" or "lord" when IsPeer(entry) => true,
        _ => IsSaid(entry, word),
    };

    private static bool IsPeer(LedgerEntry entry) =>
        entry.Caller.IsPerson && FigureName.Fold(entry.Caller.Name).Split(' ')[0] is "lord" or "lady" or "baroness" or "baron" or "viscount" or "viscountess" or "earl" or "countess";

    private static bool IsSaid(LedgerEntry entry, string word) =>
        entry.Reports.Any(r => Says(r.Call.Caller.Role, word) || Says(r.Call.Caller.Party, word))
        || (!entry.Caller.IsPerson && Says(entry.Caller.Name, word));

    private static bool GivesReason(LedgerEntry entry, string word) =>
        entry.Reports.Any(r => Says(r.Call.Reason, word) || Says(r.Call.Evidence.Quote, word) || Says(r.Call.Evidence.Sentence, word));

    private static bool Says(string? text, string word) => text is not null && OfficeWords.Of(text).Any(t => OfficeWords.Alike(word, t));

    /// <summary>Title and first paragraph: that is where a story says what those who call are; further down it speaks of others.</summary>
    private static string Lead(Story story)
    {
        var end = story.Text.IndexOf("\n\n", StringComparison.Ordinal);
        return story.Title + " " + (end < 0 ? story.Text : story.Text[..end]);
    }

    private async Task<Dictionary<StoryId, string[]>> TextsAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<StoryId, string[]>();
        foreach (var id in entries.SelectMany(e => e.Reports).Select(r => r.Story.Id).Distinct().Take(MostStories))
        {
            if (await stories.FindAsync(id, cancellationToken) is { } story)
            {
                texts[id] = [.. OfficeWords.Of(FigureName.Fold(story.Feed + " " + Lead(story) + " ")).Distinct(StringComparer.Ordinal)];
            }
        }

        return texts;
    }
}
