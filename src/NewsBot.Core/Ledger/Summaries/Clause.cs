using NewsBot.Core.Calls;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>One statement: what some people did to one target or several, all in the same way. A sentence is made of one or a few.</summary>
/// <param name="Who">Who did it and where that is told; one person may stand here with several stories.</param>
/// <param name="InDoubt">Read below the confidence line: told as a thing that an editor has yet to rule on.</param>
internal sealed record Clause(
    CallWords Verb,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<(Caller Caller, Source Source)> Who,
    PartialDate? Date,
    string? Reason,
    bool InDoubt = false)
{
    private const string Doubt = "an editor has yet to rule whether ";
    private const int MostTargets = 4;

    /// <summary>Calls of one verb on one target. A day or a reason that they do not share is left out.</summary>
    public static Clause Of(IReadOnlyList<(ResignationCall Call, Source Source)> calls, bool inDoubt = false)
    {
        var first = calls[0].Call;
        var dates = calls.Select(c => c.Call.Date).Distinct().ToArray();
        var reasons = calls.Select(c => ReasonWords.Fit(c.Call.Reason)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new(
            CallWords.Of(first),
            [calls.Select(c => c.Call.Target).FirstOrDefault(t => RoleWords.Fit(t.Role) is not null) ?? first.Target],
            [.. calls.Select(c => (c.Call.Caller, c.Source))],
            dates.Length == 1 && !first.Retracted ? dates[0] : null,
            reasons.Length == 1 && !first.Retracted ? reasons[0] : null,
            inDoubt);
    }

    public static Clause Of(IReadOnlyList<(Stance Stance, Source Source)> stances) => new(
        CallWords.Of(stances[0].Stance), [stances[0].Stance.Target], [.. stances.Select(s => (s.Stance.Holder, s.Source))], null, null);

    /// <summary>The same people who did the same to several are told of once.</summary>
    public static IEnumerable<Clause> Merge(IEnumerable<Clause> clauses) => clauses
        .GroupBy(c => (c.Verb, c.Date, c.InDoubt, Who: string.Join('\n', c.Who.Select(w => w.Caller.Name).Order(StringComparer.Ordinal))))
        .Select(g => g.First() with
        {
            Targets = [.. g.SelectMany(c => c.Targets).DistinctBy(t => t.Name)],
            Reason = g.Select(c => c.Reason).Distinct().Count() == 1 ? g.First().Reason : null,
        });

    /// <param name="brevity">0 tells all, 1 leaves roles away, 2 all but two names and the reason.</param>
    /// <param name="told">What was told of whom before; it is added to.</param>
    public IEnumerable<Run> Runs(int thisYear, int brevity, ISet<string> told)
    {
        yield return new((InDoubt ? Doubt : "") + DayWords.Of(Date, thisYear));
        foreach (var run in CallerWords.Of([.. Who.DistinctBy(w => w.Caller.Name).Select(w => (w.Caller, w.Source.Evidence.Sentence))], brevity, told))
        {
            yield return run;
        }

        yield return new($" {Verb.Before}{Asked(brevity, told)}{Verb.After}");
        yield return new((Reason is { } matter && brevity < 2 && told.Add("over " + matter) ? $", over {matter}" : "") + Verb.End);
    }

    private string Asked(int brevity, ISet<string> told)
    {
        var sentence = Who[0].Source.Evidence.Sentence;
        var names = Targets.Select(t => CallerWords.Name(t.Name, CallerKind.Person, sentence)).ToArray();
        if (names.Length > 1)
        {
            return names.Length <= MostTargets + 1 ? CallerWords.Join(names) : $"{string.Join(", ", names.Take(MostTargets))} and {names.Length - MostTargets} others";
        }

        var role = brevity == 0 && !Verb.Before.EndsWith("of ", StringComparison.Ordinal) && told.Add(names[0]) ? RoleWords.Fit(Targets[0].Role) : null;
        return role is null ? names[0] : $"{names[0]}, {RoleWords.Beside(role, null)}{(Verb.After.Length > 0 ? "," : "")}";
    }
}
