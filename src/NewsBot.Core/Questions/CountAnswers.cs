using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Counts divided by class, party, role or region, and held against a roster. A body is one caller, whoever it speaks for.</summary>
internal sealed class CountAnswers(ILedger ledger, EntryFilter filter, Tally tally, RosterLines shares)
{
    private const int MostGroups = 12;
    private const int MostNames = 8;

    public async Task<Answer> AnswerAsync(Question question, Figure target, RecordView view, CancellationToken cancellationToken)
    {
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = (await filter.ApplyAsync(all, question.Filter, cancellationToken)).Entries;
        var callClass = question.Filter.Class ?? CallClass.Explicit;
        var counted = kept.Where(e => e.Stands() && e.Class == callClass).ToArray();
        var draft = new Draft("count");
        draft.Targets.Add(target.Name);
        if (question.Of is { } name)
        {
            var day = question.Filter.Days.Until is { } until && until < view.Day ? until : view.Day;
            var named = shares.Rosters.Named(name);
            if (named.FirstOrDefault(r => r.IsInForce(day)) is not { } roster)
            {
                return NoRoster(draft, name, named, day, target).Finish(view);
            }

            counted = [.. kept.Where(e => shares.Share(roster, [e]).Callers > 0)];
            RosterLines.Say(draft, new(roster, counted.Length));
        }

        draft.Count = counted.Length;
        draft.None = counted.Length == 0;
        draft.Callers.AddRange(counted.Select(e => e.Caller.Name));
        foreach (var entry in counted)
        {
            draft.Cite(entry.Best.Story);
        }

        draft.Say($"Calls for {target.Name} to go{(EntryFilter.Words(question.Filter) is { } words ? $", narrowed to: {words}" : "")}.");
        Divided(draft, counted, question.By, callClass, kept);
        Others(draft, kept, callClass, question.By);
        draft.Suggest($"Who has called for {target.Name} to go?");
        foreach (var by in new[] { CountBy.Party, CountBy.Role, CountBy.Region }.Where(b => b != question.By))
        {
            draft.Suggest($"By {by.ToString().ToLowerInvariant()}", $"count \"{target.Name}\" by:{by.ToString().ToLowerInvariant()}");
        }

        return draft.Finish(view);
    }

    private void Divided(Draft draft, LedgerEntry[] counted, CountBy? by, CallClass callClass, IReadOnlyList<LedgerEntry> kept)
    {
        var word = callClass.Word().ToLowerInvariant();
        if (counted.Length == 0)
        {
            draft.Strong($"0 {word}", "");
        }

        // People and bodies are never added up: who speaks for a body may be on the list as a person too.
        var bodies = counted.Where(e => !e.Caller.IsPerson).ToArray();
        var people = counted.Where(e => e.Caller.IsPerson).ToArray();
        foreach (var (heads, unit) in new[] { (people, bodies.Length == 0 ? "" : people.Length == 1 ? "person " : "people "), (bodies, bodies.Length == 1 ? "body " : "bodies ") })
        {
            if (heads.Length > 0)
            {
                draft.Strong($"{heads.Length} {unit}{word}", by is { } division && division != CountBy.Class ? ": " + Numbers(tally.Of(heads, division)) + "." : ".");
            }
        }

        if (by is { } divided)
        {
            var shown = tally.Of(divided == CountBy.Class ? kept.Where(e => e.Stands()) : counted, divided);
            draft.Facts(shown.Take(MostGroups).Select(g => new Fact(g.Name, RichText.Of($"{Standing.Heads(g.Entries)} — {Names(g.Entries)}"))));
            if (shown.Count > MostGroups)
            {
                draft.Say($"+{shown.Count - MostGroups} more groups");
            }
        }

        if (by == CountBy.Party && tally.PartiesRegistered(counted) is var registered and > 0)
        {
            draft.Say($"No story tells the party of {registered} of them; our register of office-holders does.");
        }
    }

    /// <summary>What is on record beside the number, and not in it.</summary>
    private static void Others(Draft draft, IReadOnlyList<LedgerEntry> kept, CallClass callClass, CountBy? by)
    {
        var parts = new[] { CallClass.Explicit, CallClass.Timetable, CallClass.Position, CallClass.Conditional }
            .Where(c => c != callClass && by != CountBy.Class)
            .Select(c => (Word: c.Word().ToLowerInvariant(), Number: kept.Count(e => e.Stands() && e.Class == c), Sign: "+"))
            .Append((Word: "withdrawn", Number: kept.Count(e => e.State == EntryState.Withdrawn), Sign: ""))
            .Append((Word: "awaiting a ruling", Number: kept.Count(e => e.State == EntryState.AwaitingRuling), Sign: ""))
            .Where(p => p.Number > 0)
            .Select(p => $"{p.Sign}{p.Number} {p.Word}")
            .ToArray();
        if (parts.Length > 0)
        {
            draft.Say($"Beside them, not counted: {string.Join(", ", parts)}.");
        }
    }

    private static Draft NoRoster(Draft draft, string name, IReadOnlyList<Roster> named, DateOnly day, Figure target)
    {
        draft.None = true;
        var when = day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        var shown = CleanText.Clip(name, 80);
        draft.Say(named.Count == 0
            ? $"There is no roster “{shown}”, so I do not know how many there are and give no share."
            : $"“{shown}” is in force {string.Join(" and ", named.Select(RosterLines.Days))}, not on {when}, so I give no share.");
        draft.Say("Whoever runs NewsBot sets a roster in its settings under NewsBot:Rosters, with Name, Party or Role, Size, From and Source.");
        return draft.Suggest($"How many have called for {target.Name} to go?");
    }

    private static string Numbers(IReadOnlyList<Tally.Group> groups) =>
        string.Join(", ", groups.Take(MostGroups).Select(g => $"{g.Name} {g.Entries.Count}"))
        + (groups.Count > MostGroups ? $", others {groups.Skip(MostGroups).Sum(g => g.Entries.Count)}" : "");

    private static string Names(IReadOnlyList<LedgerEntry> entries) =>
        string.Join(", ", entries.Take(MostNames).Select(e => e.Caller.Name)) + (entries.Count > MostNames ? $" +{entries.Count - MostNames} more" : "");
}
