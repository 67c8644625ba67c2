using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger;

/// <summary>One thing that happened to an entry.</summary>
/// <param name="Words">What happened, without the caller's name: "called on Jo Roe to resign (EXPLICIT)".</param>
/// <param name="Day">The day as the stories tell it; null where they do not.</param>
/// <param name="Sources">The stories that tell it, in the order learnt; empty where it comes from no story.</param>
/// <param name="LearntAt">The moment we learnt it, of several stories the first.</param>
public sealed record HistoryEvent(HistoryKind Kind, string Words, PartialDate? Day, IReadOnlyList<Source> Sources, DateTimeOffset LearntAt)
{
    private const int MostSources = 5;

    /// <summary>The event as a line: day, what happened, the sources, each with the moment we learnt it.</summary>
    /// <param name="now">Gives the year that days are told without, and the offset that moments are told in.</param>
    /// <example>3 Nov: called on Jo Roe to resign (EXPLICIT) — Harbour Echo 11:02 (learnt 3 Nov 11:05)</example>
    public RichText Line(DateTimeOffset now)
    {
        var runs = new List<Run> { new($"{When(now.Year)}: {Words}") };
        foreach (var (source, i) in Sources.Take(MostSources).Select((s, i) => (s, i)))
        {
            runs.Add(new(i == 0 ? " — " : ", "));
            runs.Add(source.Shown);
            runs.Add(new($" (learnt {Moment(source.Story.LearntAt, now)})"));
        }

        if (Sources.Count > MostSources)
        {
            runs.Add(new($" +{Sources.Count - MostSources} more"));
        }

        return new(runs);
    }

    /// <summary>Where no story tells the day, the day by which it had happened.</summary>
    private string When(int thisYear) => Day switch
    {
        { Month: null } year => year.ToString(),
        { Day: null } month => month.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        { } day => EntryLine.Day(day.Earliest, thisYear),
        null when Sources.Count > 0 => "by " + EntryLine.Day(DateOnly.FromDateTime((Sources[0].Story.Published ?? Sources[0].Story.LearntAt).DateTime), thisYear),
        _ => EntryLine.Day(DateOnly.FromDateTime(LearntAt.DateTime), thisYear),
    };

    private static string Moment(DateTimeOffset at, DateTimeOffset now)
    {
        var local = at.ToOffset(now.Offset);
        return local.ToString(local.Year == now.Year ? "d MMM HH:mm" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
    }
}
