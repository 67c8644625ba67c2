using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Holds the explicit calls against the rosters in force on a day.</summary>
internal sealed class RosterLines(Rosters rosters, CallerProfiles profiles)
{
    private const int Most = 3;

    public Rosters Rosters => rosters;

    /// <summary>The shares of the rosters that anybody on the list belongs to, the largest share of callers first.</summary>
    public void Say(Draft draft, IReadOnlyList<LedgerEntry> entries, DateOnly day)
    {
        foreach (var share in rosters.InForce(day).Select(r => Share(r, entries)).Where(s => s.Callers > 0).OrderByDescending(s => s.Callers).Take(Most))
        {
            Say(draft, share);
        }
    }

    /// <summary>The roster in force that is named in these words, the longest name first; null for none.</summary>
    public Roster? Named(IReadOnlyList<string> said, DateOnly day) => said.Count == 0 ? null : rosters.InForce(day)
        .Where(r => OfficeWords.Of(r.Name) is { Length: > 0 } name && name.All(said.Contains))
        .MaxBy(r => OfficeWords.Of(r.Name).Length);

    public static void Say(Draft draft, RosterShare share)
    {
        var roster = share.Roster;
        draft.TellsShare = true;
        draft.Say(
            new Run(share.ToString(), Strong: true),
            new Run($". Of those whose party and role are known; explicit calls from {Day(roster.From)} on. Roster: {roster.Size} {roster.Name} {Days(roster)}, "),
            new Run(roster.Source.Host, Link: roster.Source),
            new Run("."));
    }

    /// <summary>Only calls made while the roster is in force count: before, its members were others.</summary>
    public RosterShare Share(Roster roster, IEnumerable<LedgerEntry> entries) => new(
        roster,
        entries.Count(e => e.Stands() && e.Class == CallClass.Explicit && roster.IsInForce(e.Day) && roster.Has(profiles.Of(e))));

    /// <example>from 5 Jul 2024; from 5 Jul 2024 to 3 May 2029</example>
    public static string Days(Roster roster) => $"from {Day(roster.From)}{(roster.To is { } to ? $" to {Day(to)}" : "")}";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
