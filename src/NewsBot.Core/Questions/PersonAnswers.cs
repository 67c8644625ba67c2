using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Answers about one person and one target: has X called, when, why, in what words.</summary>
internal sealed class PersonAnswers(ILedger ledger, ClosestWords closest)
{
    private const int MostQuotes = 4;
    private const int MostSteps = 6;

    /// <param name="person">Null where the record knows nobody of that name.</param>
    /// <param name="typed">The name as it was typed.</param>
    public async Task<Answer> AnswerAsync(
        Question question, KnownFigure? person, string typed, Figure? target, RecordView view, CancellationToken cancellationToken)
    {
        if (person is not null)
        {
            var entries = await ledger.ByAsync(person.Figure.Id, view.From, cancellationToken);
            var about = entries.Where(e => target is null || e.Target.Id == target.Id).ToArray();
            if (about.Length > 0)
            {
                // Without a target the call that counts, and of those the latest, is meant.
                return OnRecord(question, about.OrderByDescending(e => e.AsksToGo()).ThenByDescending(e => e.Day).First(), about, view);
            }

            var stances = await ledger.StancesAsync(target?.Id, person.Figure.Id, view.From, cancellationToken);
            if (stances.Count > 0)
            {
                return Stated(question, person.Figure, stances, view);
            }
        }

        return await NotOnRecordAsync(question, person?.Figure.Name ?? typed, target, view, cancellationToken);
    }

    private static Answer OnRecord(Question question, LedgerEntry entry, LedgerEntry[] all, RecordView view)
    {
        var draft = new Draft(Word(question.Intent));
        var (caller, target) = (entry.Caller.Name, entry.Target.Name);
        draft.Targets.Add(target);
        draft.Date = CallDay.Iso(entry);
        draft.Quote = entry.IsInDoubt ? null : entry.Best.Call.Evidence.Quote;
        draft.None = entry.IsInDoubt;
        if (entry.AsksToGo())
        {
            draft.Callers.Add(caller);
            draft.YesNo = "yes";
        }
        else
        {
            draft.YesNo = "no";
        }

        if (question.Intent == QuestionIntent.Withdrawn)
        {
            draft.YesNo = entry.State == EntryState.Withdrawn ? "yes" : "no";
        }

        Standing(draft, question, entry, view);
        switch (question.Intent)
        {
            case QuestionIntent.Why:
                Reasons(draft, entry);
                Quotes(draft, entry);
                Rule(draft, entry, view);
                break;
            case QuestionIntent.WhatSaid:
                Quotes(draft, entry);
                break;
            default:
                draft.Bullets([draft.Line(entry, view.Year)]);
                break;
        }

        if (all.Length > 1)
        {
            draft.Say($"{caller} is also on record about {string.Join(", ", all.Where(e => e != entry).Take(5).Select(e => e.Target.Name))}.");
        }

        draft.Suggest($"Who has called for {target} to go?");
        draft.Suggest(question.Intent == QuestionIntent.Why ? $"What did {caller} say exactly?" : $"Why did {caller} call for {target} to go?");
        return draft.Finish(view);
    }

    private static void Standing(Draft draft, Question question, LedgerEntry entry, RecordView view)
    {
        var (caller, target) = (entry.Caller.Name, entry.Target.Name);
        var yes = question.Intent switch { QuestionIntent.YesNo => "Yes. ", QuestionIntent.Withdrawn => "No withdrawal is on record. ", _ => "" };
        var no = question.Intent == QuestionIntent.YesNo ? "No, " : "";
        if (entry.State == EntryState.Withdrawn)
        {
            draft.Quote = entry.Withdrawal()?.Call.Evidence.Quote ?? draft.Quote;
            draft.Say(new Run(question.Intent == QuestionIntent.Withdrawn ? "Yes. " : no + (no.Length > 0 ? "not any more. " : "")), new Run(caller, Strong: true), new Run($" called for {target} to go {CallDay.Words(entry)} and has withdrawn the call:"));
            draft.Bullets([WithdrawnLine.Of(draft, entry, view.Year)]);
            return;
        }

        if (entry.State == EntryState.AwaitingRuling)
        {
            draft.Say($"{no}{caller} is not counted: what was read as a call for {target} to go is awaiting an editor's ruling.");
            return;
        }

        if (entry.State is EntryState.Held or EntryState.Disputed)
        {
            draft.Say($"{no}{caller} is not counted: {(entry.State == EntryState.Held ? $"{entry.Id} is under check, please do not use it" : $"it is disputed that {caller} called for {target} to go")}.");
            return;
        }

        switch (entry.Class)
        {
            case CallClass.Explicit:
                draft.Say(new Run(yes), new Run(caller, Strong: true), new Run($" called for {target} to go {CallDay.Words(entry)}{Told(entry)} (EXPLICIT)."));
                break;
            case CallClass.Timetable:
                draft.Say(new Run(yes), new Run(caller, Strong: true), new Run($" asked {target} to name a date for going {CallDay.Words(entry)}{Told(entry)} (TIMETABLE)."));
                break;
            case CallClass.Position:
                draft.Say(new Run($"{no}{(no.Length > 0 ? "not in so many words. " : "")}"), new Run(caller, Strong: true), new Run($" asked {target} to consider their position {CallDay.Words(entry)} (POSITION), which is not counted as a call to go."));
                break;
            default:
                draft.Say(new Run($"{no}{(no.Length > 0 ? "not outright. " : "")}"), new Run(caller, Strong: true), new Run($" said {CallDay.Words(entry)} that {target} should go unless something is done (CONDITIONAL), which is not counted as a call to go."));
                break;
        }
    }

    private static string Told(LedgerEntry entry) => CallDay.IsTold(entry) ? "" : ", by the day of the story";

    private static void Reasons(Draft draft, LedgerEntry entry)
    {
        var reasons = entry.Reports.Where(r => r.Call.Reason is not null).DistinctBy(r => r.Call.Reason, StringComparer.OrdinalIgnoreCase).Take(3).ToArray();
        if (reasons.Length == 0)
        {
            draft.Say("The stories give no reason in a few words; these are the words on record.");
            return;
        }

        draft.Say([new Run("Reason: "), .. reasons.SelectMany((r, i) => new[] { new Run((i > 0 ? "; " : "") + r.Call.Reason + " — "), Source(draft, r) })]);
    }

    /// <summary>From the words to the rule that read them, and to what an editor made of it.</summary>
    private static void Rule(Draft draft, LedgerEntry entry, RecordView view)
    {
        var call = entry.Best.Call;
        draft.Say(
            new Run($"{entry.Id}: {entry.Class.Word()}", Strong: true),
            new Run(string.Create(CultureInfo.InvariantCulture, $", read so because {(call.Because.Count == 0 ? "of these words" : string.Join("; ", call.Because.Take(MostSteps)))}; confidence {call.Confidence:0.00}.")));
        if (entry.Rulings.Count == 0)
        {
            draft.Say("No editor has ruled on it.");
        }

        draft.Bullets(entry.Rulings.Take(MostSteps).Select(r => RichText.Of(RulingWords.Line(r, view.AsOf.Offset))));
        draft.Suggest($"Explain {entry.Id}", $"why {entry.Id}");
    }

    private static void Quotes(Draft draft, LedgerEntry entry)
    {
        var quoted = entry.Reports
            .Where(r => r.Call.Evidence.Quote is not null)
            .OrderBy(r => r != entry.Best)
            .DistinctBy(r => FigureName.Fold(r.Call.Evidence.Quote!).TrimEnd('.', ',', '!', '?'))
            .Take(MostQuotes)
            .ToArray();
        foreach (var report in quoted)
        {
            draft.Quotation(report.Call.Evidence.Quote!);
            draft.Say(Source(draft, report));
        }

        if (quoted.Length == 0)
        {
            draft.Say(
                new Run("No words of their own are on record. The story says: “" + EntryLine.Shorten(entry.Best.Call.Evidence.Sentence) + "” — "),
                Source(draft, entry.Best));
        }
    }

    private static Run Source(Draft draft, Report report)
    {
        draft.Cite(report.Story);
        return EntryLine.Source(report);
    }

    private static Answer Stated(Question question, Figure person, IReadOnlyList<StanceReport> stances, RecordView view)
    {
        var last = stances[^1];
        var target = view.Names.Find(last.TargetId)?.Figure.Name ?? last.Stance.Target.Name;
        var draft = new Draft(Word(question.Intent)) { YesNo = "no", None = true, Quote = last.Stance.Evidence.Quote };
        draft.Targets.Add(target);
        draft.Cite(last.Story);
        var what = last.Stance.Kind switch
        {
            StanceKind.Backs => $"is on record as wanting {target} to stay",
            StanceKind.Withdrew => $"is on record as having taken back a call for {target} to go",
            StanceKind.Denied => $"denies having called for {target} to go",
            _ => $"has criticised {target} without asking them to go",
        };
        draft.Say(new Run($"{(question.Intent == QuestionIntent.YesNo ? "No. " : "")}We have no record of a call by {person.Name}. "), new Run(person.Name, Strong: true), new Run($" {what}:"));
        draft.Say(StanceLine.Of(last, person.Name, view.Year).Runs.ToArray());
        draft.Suggest($"Who has called for {target} to go?");
        return draft.Finish(view);
    }

    private async Task<Answer> NotOnRecordAsync(Question question, string typed, Figure? target, RecordView view, CancellationToken cancellationToken)
    {
        var near = await closest.AboutAsync(typed, target, view.AsOf, cancellationToken);
        var name = CleanText.Clip(ClosestWords.Spelling(typed, near?.Words), 60);
        var draft = new Draft(Word(question.Intent)) { YesNo = "no", None = true };
        draft.Say(question.Intent == QuestionIntent.WhoBacks
            ? $"Nothing in our record says whether {name} backs {target?.Name ?? "anybody"}."
            : $"We have no record of a call by {name}{(target is null ? "" : $" for {target.Name} to go")}. That is not evidence that {name} backs {target?.Name ?? "anybody"}.");
        if (target is not null)
        {
            draft.Targets.Add(target.Name);
            draft.Suggest($"Who has called for {target.Name} to go?");
        }

        if (near is not null)
        {
            draft.Cite(near.Story);
            draft.Quote = near.Words;
            draft.Say(
                new Run($"Closest: “{EntryLine.Shorten(near.Words)}” — "),
                new Run($"{near.Story.Title}, {SourceWords.Of(near.Story, view.Year)}", Link: TextFragment.Link(near.Story.Link, near.Words)));
        }

        return draft.Finish(view);
    }

    private static string Word(QuestionIntent intent) => intent switch
    {
        QuestionIntent.Why => "why",
        QuestionIntent.When => "when",
        QuestionIntent.WhatSaid => "what_said",
        _ => "yes_no",
    };
}
