using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Answers that list callers: who has called, how many, who first, who last, who took it back.</summary>
internal sealed class CallerAnswers(ILedger ledger, EntryFilter filter, RosterLines shares)
{
    private const int MostLines = 10;
    private const int MostApart = 5;

    public async Task<Answer> WhoAsync(Question question, Figure target, RecordView view, CancellationToken cancellationToken)
    {
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = await filter.ApplyAsync(all, question.Filter, cancellationToken);
        var counted = kept.Entries.Where(e => e.Counts(question.Filter.Class)).ToArray();
        var draft = new Draft(question.Intent == QuestionIntent.Count ? "count" : question.Filter.Parties.Count > 0 ? "by_party" : "who_called")
        {
            Count = counted.Length,
            YesNo = question.WantsYesNo ? counted.Length > 0 ? "yes" : "no" : null,
        };
        draft.Targets.Add(target.Name);
        Lead(draft, question, target, counted, all);
        Narrowed(draft, question.Filter, kept);
        if (question.AsCsv && counted.Length > 0)
        {
            return CsvLines.Of(draft, counted, view);
        }

        if (question.Intent == QuestionIntent.Count && question.Filter.IsNone)
        {
            shares.Say(draft, all, view.Day);
        }

        if (question.Intent == QuestionIntent.Count && !question.Filter.IsNone && shares.Named(question.Said, view.Day) is { } roster)
        {
            RosterLines.Say(draft, shares.Share(roster, all));
        }
        else if (question.WantsShare && !draft.TellsShare)
        {
            draft.Say("I know no roster of them, so I do not know how many there are and give no share. Whoever runs NewsBot sets one under NewsBot:Rosters.");
        }

        if (question.Filter.IsNone)
        {
            Claimed(draft, OutletClaim.Of(await ledger.ClaimsAsync(target.Id, view.From, cancellationToken), all), view);
        }

        foreach (var group in counted.GroupBy(e => e.Class).OrderByDescending(g => g.Key))
        {
            Group(draft, group.Key, [.. group], target, view.Year);
        }

        draft.Callers.AddRange(counted.Select(e => e.Caller.Name));
        draft.Quote = counted.Length == 1 ? counted[0].Best.Call.Evidence.Quote : null;
        draft.None = counted.Length == 0;
        Apart(draft, kept.Entries, question.Filter.Class, view.Year);
        Suggest(draft, target, all, question.Filter);
        return draft.Finish(view);
    }

    /// <param name="person">Whether this one was the first or latest is asked; null where that is not.</param>
    public async Task<Answer> EndAsync(Question question, Figure target, Figure? person, RecordView view, CancellationToken cancellationToken)
    {
        var isFirst = question.Intent == QuestionIntent.First;
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = await filter.ApplyAsync(all, question.Filter, cancellationToken);
        var counted = kept.Entries.Where(e => e.Counts(question.Filter.Class)).ToArray();
        if (counted.Length == 0)
        {
            return await WhoAsync(question with { Intent = QuestionIntent.WhoCalled }, target, view, cancellationToken);
        }

        if (question.Nth > counted.Length)
        {
            return TooFew(question, target, counted.Length, view);
        }

        // Those of one day come in together: the second after two at once is one of both.
        var day = (isFirst ? counted.OrderBy(e => e.Day) : counted.OrderByDescending(e => e.Day)).ElementAt(question.Nth - 1).Day;
        var those = counted.Where(e => e.Day == day).OrderBy(e => e.Best.Story.Published ?? e.Best.Story.LearntAt).ThenBy(e => e.Number).ToArray();
        var draft = new Draft(isFirst ? "first" : "latest") { Date = CallDay.Iso(those[0]), Quote = those[0].Best.Call.Evidence.Quote };
        draft.Targets.Add(target.Name);
        draft.Callers.AddRange(those.Select(e => e.Caller.Name));
        if (person is not null)
        {
            // "was Roe the first?"
            draft.YesNo = those.Any(e => e.Caller.Id == person.Id) ? "yes" : "no";
            draft.Say(draft.YesNo == "yes" ? "Yes." : $"No, not {person.Name}.");
        }

        draft.Strong(
            string.Join(", ", those.Take(MostLines).Select(e => e.Caller.Name)),
            $" {(those.Length == 1 ? "is" : "are")} {Place(question, those.Length)} in our record to call for {target.Name} to go, on {EntryLine.Day(day, 0)}.");
        Narrowed(draft, question.Filter, kept);
        draft.Bullets(those.Take(MostLines).Select(e => draft.Line(e, view.Year)));
        draft.Suggest($"Who has called for {target.Name} to go?");
        draft.Suggest(isFirst ? $"Who is the latest to call for {target.Name} to go?" : $"Who was the first to call for {target.Name} to go?");
        return draft.Finish(view);
    }

    private static Answer TooFew(Question question, Figure target, int number, RecordView view)
    {
        var draft = new Draft("first") { None = true };
        draft.Targets.Add(target.Name);
        draft.Say($"Only {number} {(number == 1 ? "has" : "have")} called for {target.Name} to go in our record, so there is no number {question.Nth}.");
        return draft.Suggest($"Who has called for {target.Name} to go?").Finish(view);
    }

    private static string Place(Question question, int those) => (question.Intent, question.Nth, those) switch
    {
        (QuestionIntent.First, 1, _) => "the first",
        (_, 1, _) => "the latest",
        (_, var n, 1) => $"number {n}{(question.Intent == QuestionIntent.First ? "" : " from the end")}",
        (_, var n, _) => $"together number {n}{(question.Intent == QuestionIntent.First ? "" : " from the end")}",
    };

    public async Task<Answer> WithdrawnAsync(Question question, Figure target, RecordView view, CancellationToken cancellationToken)
    {
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = await filter.ApplyAsync(all, question.Filter with { Class = null, Days = DaySpan.Always }, cancellationToken);
        var withdrawn = kept.Entries.Where(e => e.State == EntryState.Withdrawn && question.Filter.Days.Holds(e.Withdrawal()?.Published() ?? e.Day)).ToArray();
        var draft = new Draft("withdrawn") { Count = withdrawn.Length, None = withdrawn.Length == 0 };
        draft.Targets.Add(target.Name);
        draft.Callers.AddRange(withdrawn.Select(e => e.Caller.Name));
        draft.Quote = withdrawn.FirstOrDefault()?.Withdrawal()?.Call.Evidence.Quote;
        draft.Say(withdrawn.Length == 0
            ? $"Nobody in our record has withdrawn a call for {target.Name} to go."
            : $"{Standing.Heads(withdrawn)} in our record {(withdrawn.Length == 1 ? "has" : "have")} withdrawn a call for {target.Name} to go.");
        Narrowed(draft, question.Filter, kept);
        draft.Bullets(withdrawn.Take(MostLines).Select(e => WithdrawnLine.Of(draft, e, view.Year)));
        More(draft, withdrawn.Length - MostLines);
        draft.Suggest($"Who has called for {target.Name} to go?");
        return draft.Finish(view);
    }

    private static void Lead(Draft draft, Question question, Figure target, LedgerEntry[] counted, IReadOnlyList<LedgerEntry> all)
    {
        var asks = question.Filter.Class switch
        {
            CallClass.Timetable => $"asked {target.Name} to name a date for going",
            CallClass.Position => $"asked {target.Name} to consider their position",
            CallClass.Explicit => $"explicitly called for {target.Name} to go",
            _ => $"called for {target.Name} to go",
        };
        if (counted.Length > 0)
        {
            draft.Say(
                new Run(question.WantsYesNo ? "Yes: " : ""),
                new Run(Standing.Heads(counted), Strong: true),
                new Run($" in our record {(counted.Length == 1 ? "has" : "have")} {asks}{ByClass(counted)}."));
        }
        else if (all.Count == 0)
        {
            draft.Say($"Nobody in our record has {asks}. That is not evidence that nobody did.");
        }
        else
        {
            draft.Say($"{(question.WantsYesNo ? "No: nobody" : "Nobody")} of that description in our record has {asks}. That is not evidence that nobody did.");
        }
    }

    /// <summary>What other outlets count, and how far that is from our list: told as numbers, never as names.</summary>
    private static void Claimed(Draft draft, IReadOnlyList<OutletClaim> claims, RecordView view)
    {
        if (claims.Count == 0)
        {
            return;
        }

        draft.Say([new Run("Not in our count, "), .. ClaimLine.Others(claims, view.AsOf), new Run(".")]);
        foreach (var line in ClaimLine.Differences(claims))
        {
            draft.Say(line);
        }
    }

    private static string ByClass(LedgerEntry[] counted)
    {
        var byDate = counted.Count(e => e.Class == CallClass.Timetable);
        return byDate == 0 || byDate == counted.Length ? "" : $": {counted.Length - byDate} explicitly, {byDate} by asking for a date";
    }

    private static void Narrowed(Draft draft, QuestionFilter asked, EntryFilter.Kept kept)
    {
        if (EntryFilter.Words(asked) is { } words)
        {
            draft.Say($"Narrowed to: {words}.");
        }

        if (kept.OnlyInStories.Count > 0 && kept.Entries.Count > 0)
        {
            draft.Say($"Nobody's role on file says “{string.Join(' ', kept.OnlyInStories)}”; these are the callers in the stories that speak of it.");
        }
    }

    private static void Group(Draft draft, CallClass callClass, LedgerEntry[] entries, Figure target, int year)
    {
        draft.Strong($"{callClass.Word()} ({entries.Length})", "");
        draft.Bullets(entries.Take(MostLines).Select(e => draft.Line(e, year)));
        More(draft, entries.Length - MostLines);
        foreach (var report in entries.Skip(MostLines).Select(e => e.Best))
        {
            draft.Cite(report.Story);
        }

        if (entries.Length > MostLines)
        {
            draft.Say("Also: " + string.Join(", ", entries.Skip(MostLines).Take(40).Select(e => e.Caller.Name)) + (entries.Length > MostLines + 40 ? " …" : "."));
        }
    }

    private static void Apart(Draft draft, IReadOnlyList<LedgerEntry> entries, CallClass? asked, int year)
    {
        Section("POSITION", "asked to consider the position; not counted", e => e.Class == CallClass.Position && e.Stands() && asked != CallClass.Position);
        Section("CONDITIONAL", "go unless something is done; not counted", e => e.Class == CallClass.Conditional && e.Stands());
        Section("DISPUTED", "said not to be so; not counted", e => e.State == EntryState.Disputed);
        Section("AWAITING RULING", "not counted", e => e.State == EntryState.AwaitingRuling && !e.IsInDoubt);
        if (entries.Count(e => e.IsInDoubt) is var doubtful and > 0)
        {
            draft.Strong($"IN DOUBT ({doubtful})", " — not counted; “queue” shows them to editors");
        }

        if (entries.Count(e => e.State == EntryState.Held) is var held and > 0)
        {
            draft.Strong($"HELD ({held})", " — under check; not counted");
        }

        var withdrawn = entries.Where(e => e.State == EntryState.Withdrawn).ToArray();
        if (withdrawn.Length > 0)
        {
            draft.Strong($"WITHDRAWN ({withdrawn.Length})", " — not counted");
            draft.Bullets(withdrawn.Take(MostApart).Select(e => WithdrawnLine.Of(draft, e, year)));
            More(draft, withdrawn.Length - MostApart);
        }

        void Section(string word, string meaning, Func<LedgerEntry, bool> isOf)
        {
            var those = entries.Where(isOf).ToArray();
            if (those.Length > 0)
            {
                draft.Strong($"{word} ({those.Length})", $" — {meaning}");
                draft.Bullets(those.Take(MostApart).Select(e => draft.Line(e, year)));
                More(draft, those.Length - MostApart);
            }
        }
    }

    private static void More(Draft draft, int hidden)
    {
        if (hidden > 0)
        {
            draft.Say($"+{hidden} more");
        }
    }

    private static void Suggest(Draft draft, Figure target, IReadOnlyList<LedgerEntry> all, QuestionFilter asked)
    {
        if (!asked.IsNone)
        {
            draft.Suggest($"Who has called for {target.Name} to go?");
        }

        if (all.Any(e => e.State == EntryState.Withdrawn))
        {
            draft.Suggest("Who withdrew?", $"Who has withdrawn their call for {target.Name} to go?");
        }

        if (all.Any(e => e.AsksToGo()))
        {
            draft.Suggest("Who was first?", $"Who was the first to call for {target.Name} to go?");
            draft.Suggest("Who is the latest?", $"Who is the latest to call for {target.Name} to go?");
        }

        draft.Suggest("Who backs them?", $"Who is backing {target.Name}?");
    }
}
