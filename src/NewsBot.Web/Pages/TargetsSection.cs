using NewsBot.Core.Ledger;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>Those who are asked to go, with their counts; of the first few the course as well.</summary>
internal static class TargetsSection
{
    private const int Most = 20;
    private const int Charts = 3;

    public static Html Draw(PublishedRecord record) => Html.Of($"""
        <section aria-labelledby="targets">
        <h2 id="targets">Asked to go</h2>
        {(record.Targets.Count == 0 ? Html.Of($"<p>Nobody so far. Names appear here as soon as a story reports a call.</p>") : List(record))}
        </section>
        """);

    /// <summary>A target's line in a list of them.</summary>
    public static Html Row(PublishedTarget target, DateOnly today, bool withChart = false) => Html.Of($"""
        <li>
        <a href="{Addresses.Target(target.Figure.Id)}">{EntryHtml.Name(target.Figure.Name)}</a>
        <span class="count">{TallyWords.Headline(target)}</span>
        <span class="small">{Details(target, today)}</span>
        {(withChart ? RunningChart.Draw(target.Running, $"t{target.Figure.Id}", EntryHtml.Name(target.Figure.Name), height: 140) : Html.Empty)}
        </li>
        """);

    /// <summary>When the record last changed.</summary>
    public static Html Updated(DateTimeOffset? at) =>
        at is { } moment ? Html.Of($"""<p class="small updated">Last updated {TimeHtml.Moment(moment.ToUniversalTime())}</p>""") : Html.Empty;

    private static Html List(PublishedRecord record) => Html.Of($"""
        {Updated(record.ChangedAt)}
        <ul class="targets">
        {Html.Lines(record.Targets.Take(Most).Select((t, i) => Row(t, record.Today, withChart: i < Charts)))}
        </ul>
        {(record.Targets.Count > Most ? Html.Of($"""<p><a href="/targets">All {record.Targets.Count} lists</a></p>""") : Html.Empty)}
        """);

    private static Html Details(PublishedTarget target, DateOnly today)
    {
        var rest = TallyWords.Rest(target);
        var latest = target.Entries.LastOrDefault(e => e.Entry.Stands())?.Entry.Day;
        return Html.Of($"{TallyWords.Week(target, today)}{(rest.Length > 0 ? $"; {rest}" : "")}{(latest is { } day ? Html.Of($"; latest {TimeHtml.Day(day)}") : Html.Empty)}");
    }
}
