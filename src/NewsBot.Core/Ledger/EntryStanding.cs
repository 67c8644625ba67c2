using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger;

/// <summary>Decides how an entry stands: what the stories say until an editor rules, then the ruling, until the stories say something new.</summary>
internal static class EntryStanding
{
    /// <param name="reports">All reports of the entry, in the order in which they were learnt.</param>
    /// <param name="rulings">The rulings that hold about the entry, in order.</param>
    public static EntryState Of(IReadOnlyList<Report> reports, IReadOnlyList<Ruling> rulings, LedgerOptions house)
    {
        var trusted = Trusted(reports, house);
        var checks = rulings.Where(r => r.Kind is RulingKind.Hold or RulingKind.Release || IsVerdict(r)).ToArray();
        if (checks.Length > 0 && checks[^1].Kind == RulingKind.Hold)
        {
            return EntryState.Held;
        }

        var verdict = checks.LastOrDefault(IsVerdict);
        var since = trusted.Where(r => r.Story.LearntAt > verdict?.At).ToArray();
        return verdict?.Kind switch
        {
            RulingKind.Confirm => LastWordIsWithdrawal(since) ? EntryState.Withdrawn : EntryState.Confirmed,
            RulingKind.Dispute => EntryState.Disputed,
            RulingKind.Withdraw => IsMadeAnew(since, verdict.At) ? Unruled(house) : EntryState.Withdrawn,
            RulingKind.Reject => SaysMore(reports, since) ? EntryState.AwaitingRuling : EntryState.Rejected,
            _ => trusted.Length == 0 ? EntryState.AwaitingRuling
                : LastWordIsWithdrawal(trusted) ? EntryState.Withdrawn
                : Unruled(house),
        };
    }

    /// <summary>The reports at or above the confidence line.</summary>
    public static Report[] Trusted(IReadOnlyList<Report> reports, LedgerOptions house) =>
        [.. reports.Where(r => r.Call.Confidence >= house.ConfidenceLine)];

    /// <summary>Whether the call was ever taken back, by the stories or by a ruling.</summary>
    public static bool WasWithdrawn(IReadOnlyList<Report> trusted, IReadOnlyList<Ruling> rulings) =>
        trusted.Any(r => r.Call.Retracted) || rulings.Any(r => r.Kind == RulingKind.Withdraw);

    private static bool IsVerdict(Ruling ruling) =>
        ruling.Kind is RulingKind.Confirm or RulingKind.Reject or RulingKind.Dispute or RulingKind.Withdraw;

    private static EntryState Unruled(LedgerOptions house) => house.CountOnlyConfirmed ? EntryState.AwaitingRuling : EntryState.Unreviewed;

    /// <summary>
    /// A call stays withdrawn when later stories only retell it with its old date; it stands again when it is made anew, on a later day.
    /// </summary>
    private static bool LastWordIsWithdrawal(IReadOnlyList<Report> reports)
    {
        var withdrawn = reports.Where(r => r.Call.Retracted).ToArray();
        return withdrawn.Length > 0 && !IsMadeAnew(reports, withdrawn.Max(Published));
    }

    private static bool IsMadeAnew(IReadOnlyList<Report> reports, DateTimeOffset after) =>
        reports.Any(r => !r.Call.Retracted && r.Call.Date is { } date && date.Earliest > DateOnly.FromDateTime(after.DateTime));

    /// <summary>A rejection speaks of the words it saw: other words that are learnt after it want an editor's eye, the same copy does not.</summary>
    private static bool SaysMore(IReadOnlyList<Report> reports, IReadOnlyList<Report> since)
    {
        var seen = reports.Except(since).ToArray();
        var words = seen.Select(r => r.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var origins = seen.Select(r => r.Story.Origin).ToHashSet();
        return since.Any(r => !r.Call.Retracted && !words.Contains(r.Words) && !origins.Contains(r.Story.Origin));
    }

    private static DateTimeOffset Published(Report report) => report.Story.Published ?? report.Story.LearntAt;
}
