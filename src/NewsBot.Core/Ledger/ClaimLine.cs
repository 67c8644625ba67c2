using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger;

/// <summary>Claimed numbers in words, the same in every answer and digest. They are told beside our count and never added to it.</summary>
public static class ClaimLine
{
    private const int MostOutlets = 3;

    /// <example>other outlets: Mere Mail “at least 14 MPs” (Sun 21:10), Harbour Echo “dozens of MPs”, given by Ann Dale (3 Nov)</example>
    public static IReadOnlyList<Run> Others(IReadOnlyList<OutletClaim> claims, DateTimeOffset asOf)
    {
        var runs = new List<Run> { new("other outlets: ") };
        foreach (var claim in claims.Take(MostOutlets))
        {
            runs.Add(new(runs.Count > 1 ? ", " : ""));
            runs.Add(new(claim.Report.Story.Feed, Link: TextFragment.Link(claim.Report.Story.Link, claim.Report.Claim.Evidence.Sentence)));
            runs.Add(new($" {claim.Report.Claim.Quoted()}{(claim.Report.Claim.SaidBy is { } by ? $", given by {by}" : "")} ({When(claim, asOf)})"));
        }

        if (claims.Count > MostOutlets)
        {
            runs.Add(new($" +{claims.Count - MostOutlets} more"));
        }

        return [.. runs.Where(r => r.Text.Length > 0)];
    }

    /// <summary>A line for each shown outlet that counts more than we name.</summary>
    /// <example>Mere Mail says “at least 14 MPs”; we hold 11 named, a difference of at least 3.</example>
    public static IEnumerable<string> Differences(IReadOnlyList<OutletClaim> claims) => claims.Take(MostOutlets).Where(c => c.Difference > 0).Select(c => string.Create(
        CultureInfo.InvariantCulture, $"{c.Report.Story.Feed} says {c.Report.Claim.Quoted()}; we hold {(c.Named == 0 ? "none" : c.Named)} named, a difference of {How(c.Report.Claim.Bound)}{c.Difference:N0}."));

    /// <summary>Day and time within the last week; the date where it is older, or older than the latest name on our list.</summary>
    private static string When(OutletClaim claim, DateTimeOffset asOf)
    {
        var at = claim.Report.At;
        return !claim.Overtaken && asOf - at < TimeSpan.FromDays(6) ? at.ToString("ddd HH:mm", CultureInfo.InvariantCulture) : EntryLine.Day(DateOnly.FromDateTime(at.DateTime), asOf.Year);
    }

    private static string How(CountBound bound) => bound switch
    {
        CountBound.AtLeast => "at least ",
        CountBound.MoreThan => "more than ",
        CountBound.About => "about ",
        CountBound.UpTo => "up to ",
        CountBound.Nearly => "nearly ",
        _ => "",
    };
}
