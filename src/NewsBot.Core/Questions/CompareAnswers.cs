using System.Globalization;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Compares the calls of two spans of days, or those for two people to go.</summary>
internal sealed class CompareAnswers(ILedger ledger, EntryFilter filter)
{
    private const int MostLines = 5;

    public async Task<Answer> SpansAsync(Question question, Comparison comparison, Figure target, RecordView view, CancellationToken cancellationToken)
    {
        var all = await ledger.AboutAsync(target.Id, view.From, cancellationToken);
        var kept = (await filter.ApplyAsync(all, question.Filter with { Days = DaySpan.Always }, cancellationToken)).Entries.Where(e => e.AsksToGo()).ToArray();
        var now = kept.Where(e => comparison.Now.Holds(e.Day)).ToArray();
        var then = kept.Where(e => comparison.Then.Holds(e.Day)).ToArray();
        var draft = new Draft("compare")
        {
            Count = now.Length,
            YesNo = (comparison.Fewer ? now.Length < then.Length : now.Length > then.Length) ? "yes" : "no",
        };
        draft.Targets.Add(target.Name);
        draft.Strong(
            draft.YesNo == "yes" ? "Yes. " : "No. ",
            $"{Standing.Heads(now)} called for {target.Name} to go {Words(comparison.Now)}; {Standing.Heads(then)} {Words(comparison.Then)}{Difference(now.Length - then.Length)}.");
        draft.Callers.AddRange(now.Select(e => e.Caller.Name));
        draft.Bullets(now.Take(MostLines).Select(e => draft.Line(e, view.Year)));
        if (now.Length > MostLines)
        {
            draft.Say($"+{now.Length - MostLines} more");
        }

        foreach (var entry in then.Take(MostLines))
        {
            draft.Cite(entry.Best.Story);
        }

        draft.Suggest($"Who has called for {target.Name} to go?");
        return draft.Finish(view);
    }

    public async Task<Answer> TargetsAsync(Comparison comparison, IReadOnlyList<Figure> targets, RecordView view, CancellationToken cancellationToken)
    {
        var draft = new Draft("compare");
        var counts = new List<(Figure Target, LedgerEntry[] Entries)>();
        foreach (var target in targets)
        {
            counts.Add((target, [.. (await ledger.AboutAsync(target.Id, view.From, cancellationToken)).Where(e => e.AsksToGo())]));
        }

        var ordered = comparison.Fewer ? counts.OrderBy(c => c.Entries.Length).ToArray() : counts.OrderByDescending(c => c.Entries.Length).ToArray();
        var isTie = ordered[0].Entries.Length == ordered[1].Entries.Length;
        draft.Strong(isTie ? "Neither" : ordered[0].Target.Name, isTie ? ": the numbers are the same." : $" has {(comparison.Fewer ? "fewer" : "more")} calls against them in our record.");
        draft.Bullets(ordered.Select(c =>
        {
            draft.Targets.Add(c.Target.Name);
            var latest = c.Entries.MaxBy(e => e.Day);
            if (latest is null)
            {
                return new RichText(new Run(c.Target.Name, Strong: true), new Run(": nobody"));
            }

            draft.Cite(latest.Best.Story);
            return new RichText(
                new Run(c.Target.Name, Strong: true),
                new Run($": {Standing.Heads(c.Entries)}, the latest {latest.Caller.Name} {CallDay.Words(latest)} — "),
                EntryLine.Source(latest.Best));
        }));
        foreach (var target in targets)
        {
            draft.Suggest($"Who has called for {target.Name} to go?");
        }

        return draft.Finish(view);
    }

    private static string Difference(int more) => more switch
    {
        0 => ", as many",
        > 0 => string.Create(CultureInfo.InvariantCulture, $", {more} more"),
        _ => string.Create(CultureInfo.InvariantCulture, $", {-more} fewer"),
    };

    private static string Words(DaySpan days) => EntryFilter.Words(QuestionFilter.None with { Days = days }) ?? "at any time";
}
