using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;

namespace NewsBot.Web.Pages;

/// <summary>One line of the list: name, role, party, class, date, words and sources.</summary>
internal static class EntryHtml
{
    /// <summary>A call that every paper carries would drown the list.</summary>
    private const int MostSources = 10;

    public static Html Draw(LedgerEntry entry) => Html.Of($"""
        <li id="{entry.Id}">
        <h3>{ShownText.Cut(entry.Caller.Name, 120)}</h3>
        {About(entry)}
        <p class="small"><span class="class">{entry.Class.Word()}</span> {TimeHtml.Day(entry.Day)} <span class="id">{entry.Id}</span></p>
        {Words(entry.Best.Call.Evidence)}
        <ul class="sources">
        {Sources(entry)}
        </ul>
        </li>
        """);

    private static Html About(LedgerEntry entry)
    {
        var known = new[] { entry.Role, entry.Party }.OfType<string>().Select(t => ShownText.Cut(t, 200));
        var about = string.Join(", ", known);
        return about.Length == 0 ? Html.Empty : Html.Of($"""<p class="about">{about}</p>""");
    }

    /// <summary>The caller's own words in a quotation; a sentence that only reports them as what it is.</summary>
    private static Html Words(Evidence evidence) => evidence.Quote is { } quote
        ? Html.Of($"<blockquote><p>{quote}</p></blockquote>")
        : Html.Of($"""<p class="reported"><span class="small">As reported:</span> {evidence.Sentence}</p>""");

    /// <summary>The story whose words are shown first, then the others as they came.</summary>
    private static Html Sources(LedgerEntry entry)
    {
        var reports = entry.Reports.OrderBy(r => r != entry.Best).DistinctBy(r => r.Story.Id).ToArray();
        var more = reports.Length - MostSources;
        return Html.Lines(reports.Take(MostSources).Select(Source)
            .Append(more > 0 ? Html.Of($"<li>and {more} more</li>") : Html.Empty));
    }

    private static Html Source(Report report)
    {
        var evidence = report.Call.Evidence;
        var link = TextFragment.Link(report.Story.Link, evidence.Quote ?? evidence.Sentence);
        var published = report.Story.Published is { } at ? Html.Of($", {TimeHtml.Moment(at)}") : Html.Empty;
        return Html.Of($"""
            <li>{WebLink.To(link, ShownText.Cut(report.Story.Title, 300))} <span class="small">{ShownText.Cut(report.Story.Feed, 120)}{published}</span></li>
            """);
    }
}
