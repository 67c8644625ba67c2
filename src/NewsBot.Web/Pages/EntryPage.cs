using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Quotes;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Core.Stories;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>One entry: all reports by origin, where they print a quote differently, its history, and why it is on the list.</summary>
internal static class EntryPage
{
    private const int MostSources = 40;
    private const int MostOfStory = 5;
    private const int MostEvents = 30;
    private const int MostWhy = 3;
    private const int MostSteps = 15;
    private const int MostVariants = 4;
    private const int MostParts = 40;
    private const int BytesOfSources = 28_000;
    private const int BytesOfHistory = 12_000;
    private const int BytesOfVariants = 10_000;
    private const int BytesAside = 6_000;
    private const int LongestLine = 900;

    /// <param name="published">As it stands in the lists.</param>
    /// <param name="entry">The same, with the steps by which its reports were read.</param>
    /// <param name="line">The confidence line.</param>
    public static Rendered Draw(View view, PublishedEntry published, LedgerEntry entry, IReadOnlyList<StanceReport> stances, double line)
    {
        var (caller, target) = (EntryHtml.Name(entry.Caller.Name), EntryHtml.Name(entry.Target.Name));
        var head = new PageHead(
            $"{caller} on {target} ({entry.Id}) – NewsBot",
            $"{entry.Class.Word()}: {(entry.Best.Call.Evidence.Quote is { } quote ? $"“{EntryLine.Shorten(quote)}”" : EntryLine.Shorten(entry.Best.Words))}",
            new(view.Site, Addresses.Of(entry.Number)),
            [("application/json", $"/api/v1/entries/{entry.Id}", entry.Id)])
        {
            Image = view.Record.Target(entry.Target.Id) is { } list ? CountCard.Of(view.Site, list) : null,
        };
        var summary = EntrySummary.Of(entry, stances, view.Record.Today.Year);
        return Rendered.Of(Layout.Draw(head, Html.Lines(
        [
            Html.Of($"""
                <nav aria-label="You are here"><a href="{Addresses.Target(entry.Target.Id)}">Who has called for {target} to go</a></nav>
                <h1><a href="{Addresses.Caller(entry.Caller.Id)}">{caller}</a> on <a href="{Addresses.Target(entry.Target.Id)}">{target}</a></h1>
                {EntryHtml.About(published)}
                <p class="small"><span class="class">{entry.Class.Word()}</span> {entry.Words()} · {EntryHtml.Day(entry)} · {entry.Id}</p>
                """),
            EntryHtml.Words(entry.Best.Call.Evidence, 2_000),
            summary.IsEmpty ? Html.Empty : Html.Of($"""<div class="summary">{MessageHtml.Draw(new Message([.. (summary with { Quote = null }).Blocks()]))}</div>"""),
            Sources(view, entry),
            Variants(entry),
            History(entry, stances, line, view.Record.Today),
            Corrections(published),
            Why(entry),
        ])));
    }

    /// <summary>An entry that was public and is no more: told of without its names.</summary>
    public static Rendered Gone(int number) => Rendered.Of(
        Layout.Draw(
            new($"{Addresses.Id(number)} – NewsBot"),
            Html.Of($"""
                <h1>{Addresses.Id(number)} is not on the list</h1>
                <p>This entry was taken off the list, or is under check. Please do not use it. <a href="/changes">The corrections</a> tell what became of it.</p>
                """)),
        status: 410);

    private static Html Sources(View view, LedgerEntry entry)
    {
        IGrouping<StoryId, Report>[] stories =
        [
            .. entry.Reports.OrderBy(r => r.Number != entry.Best.Number).GroupBy(r => r.Story.Id).GroupBy(s => s.First().Story.Origin).SelectMany(origin => origin),
        ];
        var start = Paging.Start(view.Query);
        var origins = stories.Select(s => s.First().Story.Origin).Distinct().Select((origin, i) => (origin, i)).ToDictionary(o => o.origin, o => o.i + 1);
        var shown = Filled.With(stories.Skip(start), s => Source([.. s], origins), MostSources, BytesOfSources);
        return Html.Of($"""
            <section id="sources">
            <h2>Sources</h2>
            <p>{(stories.Length == 1 ? "One story." : EntryLine.Origins(entry) + ".")}{(origins.Count < stories.Length ? " Stories of one origin are likely one text: no copy confirms another." : "")}</p>
            <ol class="reports" start="{start + 1}">
            {shown.Rows}
            </ol>
            {Paging.Links(Addresses.Of(entry.Number), start, shown.Shown, stories.Length)}
            </section>
            """);
    }

    /// <summary>A story with all that it reports of the call.</summary>
    private static Html Source(Report[] reports, Dictionary<StoryId, int> origins)
    {
        var report = reports[0];
        var evidence = report.Call.Evidence;
        var link = TextFragment.Link(report.Story.Link, report.Words, evidence.Sentence);
        var title = CleanText.Clip(report.Story.Title, 200) is { Length: > 0 } told ? told : report.Story.Link.Host;
        return Html.Of($"""
            <li>
            <p>{WebLink.To(link, title)} <span class="small">{CleanText.Clip(report.Story.Feed, 120)}, {TimeHtml.Moment(report.Story.Published ?? report.Story.LearntAt)} · origin {origins[report.Story.Origin]} · <a href="{Addresses.Story(report.Story.Id)}">what else it reports</a></span></p>
            {Html.Lines(reports.Take(MostOfStory).Select(Told))}
            {(reports.Length > MostOfStory ? Html.Of($"""<p class="small">and {reports.Length - MostOfStory} more times</p>""") : Html.Empty)}
            </li>
            """);
    }

    private static Html Told(Report report) => Html.Of($"""
        <p class="small"><span class="class">{report.Call.Class.Word()}</span> {(report.Call.Retracted ? "tells that it was taken back" : "")}</p>
        {EntryHtml.Words(report.Call.Evidence, 600)}
        {Html.Lines(report.Checks.TakeLast(3).Select(c => Html.Of($"""<p class="small">{(c.Holds ? "EVIDENCE BACK" : EvidenceWords.Mark)}: {CleanText.Clip(EvidenceWords.Now(report.Words, c, TimeSpan.Zero), LongestLine)}</p>""")))}
        """);

    /// <summary>Two prints of one quote, piece beside piece.</summary>
    private static Html Variants(LedgerEntry entry)
    {
        var variants = QuoteVariants.Of(entry);
        var shown = Filled.With(variants, Variant, MostVariants, BytesOfVariants);
        return variants.Count == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Printed differently</h2>
            {shown.Rows}
            {(variants.Count > shown.Shown ? Html.Of($"<p>and {variants.Count - shown.Shown} more pairs that differ</p>") : Html.Empty)}
            </section>
            """);
    }

    private static Html Variant(QuoteVariant variant) => Html.Of($"""
        <div class="table" role="region" aria-label="{CleanText.Clip(variant.One.Story.Feed, 80)} and {CleanText.Clip(variant.Other.Story.Feed, 80)}" tabindex="0"><table class="variant">
        <thead><tr><th scope="col">{CleanText.Clip(variant.One.Story.Feed, 80)}</th><th scope="col">{CleanText.Clip(variant.Other.Story.Feed, 80)}</th></tr></thead>
        <tbody>
        {(variant.CutBefore ? Html.Of($"<tr><td>…</td><td>…</td></tr>") : Html.Empty)}
        {Html.Lines(variant.Parts.Take(MostParts).Select(p => p.Differs
            ? Html.Of($"<tr><td><mark>{Part(p.One)}</mark></td><td><mark>{Part(p.Other)}</mark></td></tr>")
            : Html.Of($"<tr><td>{Part(p.One)}</td><td>{Part(p.Other)}</td></tr>")))}
        {(variant.CutAfter ? Html.Of($"<tr><td>…</td><td>…</td></tr>") : Html.Empty)}
        </tbody></table></div>
        """);

    private static string Part(string? words) => words is null ? "(nothing)" : CleanText.Clip(words, 200);

    private static Html History(LedgerEntry entry, IReadOnlyList<StanceReport> stances, double line, DateOnly today)
    {
        var now = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Html[] events =
        [
            .. EntryHistory.Of(entry, stances, line)
                .Where(e => e.Kind != HistoryKind.InDoubt)
                .Select(e => (e.LearntAt, Line: MessageHtml.Draw(e.Line(now))))
                .Concat(entry.Rulings.Select(r => (LearntAt: r.At, Line: Ruled(r))))
                .OrderBy(e => e.LearntAt)
                .Select(e => e.Line),
        ];
        var shown = Filled.With(events, e => Html.Of($"<li>{e}</li>"), MostEvents, BytesOfHistory);
        return Html.Of($"""
            <section>
            <h2>History</h2>
            <ul class="log">
            {shown.Rows}
            </ul>
            {(events.Length > shown.Shown ? Html.Of($"""<p class="small">{events.Length - shown.Shown} later events are left out; the sources have them.</p>""") : Html.Empty)}
            </section>
            """);
    }

    /// <summary>What was ruled, and when. Who ruled, and their reason, are the desk's own matter.</summary>
    private static Html Ruled(Ruling ruling) => Html.Of($"{CleanText.Clip(RulingWords.Label(ruling), 300)} by an editor, {TimeHtml.Moment(ruling.At.ToUniversalTime())}");

    private static Html Corrections(PublishedEntry published)
    {
        var corrections = published.Changes.Where(c => c.IsCorrection && c.Label.Length > 0).Reverse().Take(MostEvents).ToArray();
        return corrections.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Corrections</h2>
            <ul class="log">
            {Filled.With(corrections, ChangesPage.Row, MostEvents, BytesAside).Rows}
            </ul>
            </section>
            """);
    }

    /// <summary>The steps by which it was read as a call, of one report of each origin.</summary>
    private static Html Why(LedgerEntry entry)
    {
        var reports = entry.Reports.OrderBy(r => r.Number != entry.Best.Number).DistinctBy(r => r.Story.Origin).Where(r => r.Call.Because.Count > 0).Take(MostWhy).ToArray();
        return reports.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Why it is on the list</h2>
            {Filled.With(reports, r => Html.Of($"""
                <h3>{CleanText.Clip(r.Story.Feed, 120)}</h3>
                <ul class="log">
                {Html.Lines(r.Call.Because.Take(MostSteps).Select(b => Html.Of($"<li>{CleanText.Clip(b, 300)}</li>")))}
                <li>{r.Call.Confidence.ToString("'confidence '0.00", CultureInfo.InvariantCulture)}</li>
                </ul>
                """), MostWhy, BytesAside).Rows}
            </section>
            """);
    }
}
