using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Core.Stories.Versions;

/// <summary>Takes a new version of a story into the record: what it reports that no version did before, and what it makes of the words of earlier reports.</summary>
public sealed class VersionIntake(ICallReader reader, ReportSettler settler, ILedgerStore ledger, IVersionStore versions, RecordGate gate)
{
    /// <summary>Whether all words stand in a text that the reports of a story rest on.</summary>
    public async Task<bool> HasAllWordsAsync(Story story, string title, string text, CancellationToken cancellationToken = default)
    {
        var words = new VersionWords(title + "\n\n" + text);
        return (await ledger.ReportsAsync(new(DateTimeOffset.MaxValue, Story: story.Id), cancellationToken)).All(r => words.Holds(r.Words));
    }

    /// <summary>Whether any version of a story reports a call.</summary>
    public async Task<bool> HasEvidenceAsync(Story story, CancellationToken cancellationToken = default) =>
        (await ledger.ReportsAsync(new(DateTimeOffset.MaxValue, Story: story.Id), cancellationToken)).Count > 0;

    /// <returns>How many calls are new, and how many reports lost their words; null when another host took the version first.</returns>
    public async Task<(int Calls, int Lost)?> TakeAsync(
        Story story, int number, PageState state, string title, string text, CancellationToken cancellationToken = default)
    {
        var again = story with { Title = title, Text = text };
        var reading = state == PageState.Read ? reader.Read(again) : StoryReading.Empty;
        var words = state == PageState.Read ? new VersionWords(again.Whole) : null;
        return await gate.AloneAsync<(int, int)?>(
            async now =>
            {
                var filter = new ReportFilter(DateTimeOffset.MaxValue, Story: story.Id);
                var reports = await ledger.ReportsAsync(filter, cancellationToken);
                var stances = await ledger.StancesAsync(filter, cancellationToken);
                var version = new StoryVersion(story.Id, number, now, state, title, text);
                var settled = await settler.SettleAsync(again with { LearntAt = now.ToOffset(story.LearntAt.Offset) }, reading, cancellationToken);
                var adds = New(settled, number, reports, stances);
                var checks = reports.Select(r => (r.Number, Check: Check(r, version, words))).Where(c => c.Check is not null).ToArray();
                return await versions.AddAsync(new(version, adds, [.. checks.Select(c => (c.Number, c.Check!))]), cancellationToken)
                    ? (adds.Reports.Count, checks.Count(c => !c.Check!.Holds))
                    : null;
            },
            cancellationToken);
    }

    /// <summary>What the story did not report before: of a pair, a call or its being taken back; of a stance, its kind.</summary>
    private static Settlement New(Settlement settled, int version, IReadOnlyList<Report> reports, IReadOnlyList<StanceReport> stances)
    {
        var known = reports.Select(Key).ToHashSet();
        var held = stances.Select(s => (s.HolderId, s.TargetId, s.Stance.Kind)).ToHashSet();
        var newReports = settled.Reports.Where(r => !known.Contains(Key(r))).Select(r => r with { Version = version }).ToArray();
        var newStances = settled.Stances.Where(s => !held.Contains((s.HolderId, s.TargetId, s.Stance.Kind))).ToArray();
        var named = newReports.SelectMany(r => new[] { r.CallerId, r.TargetId })
            .Concat(newStances.SelectMany(s => new[] { s.HolderId, s.TargetId })).ToHashSet();
        return settled with
        {
            NewFigures = [.. settled.NewFigures.Where(f => named.Contains(f.Id))],
            NewAliases = [.. settled.NewAliases.Where(a => named.Contains(a.Figure))],
            Reports = newReports,
            Stances = newStances,
            // A number that the story gives was claimed when it first gave it.
            Claims = [],
        };

        static (FigureId, FigureId, bool) Key(Report report) => (report.CallerId, report.TargetId, report.Call.Retracted);
    }

    /// <summary>Null where the version makes of the report's words what the one before made of them.</summary>
    private static EvidenceCheck? Check(Report report, StoryVersion version, VersionWords? words)
    {
        var holds = words?.Holds(report.Words) == true;
        var now = holds ? null : words?.Nearest(report.Words);
        var last = report.Checks.Count > 0 ? report.Checks[^1] : null;
        return holds == (last?.Holds ?? true) && now == last?.Now && (holds || last?.Page == version.State)
            ? null
            : new(version.Number, version.LearntAt, version.State, holds, now);
    }
}
