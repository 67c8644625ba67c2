using System.Runtime.CompilerServices;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>One line of the list: name, role, party, class, date, words and sources.</summary>
internal static class EntryHtml
{
    /// <summary>A call that every paper carries would drown the list; its own page has them all.</summary>
    private const int MostSources = 3;

    private const int LongestQuote = 500;

    /// <summary>An entry is drawn alike for as long as it stays as it is, on however many pages: it is drawn once, and forgotten with the entry.</summary>
    private static readonly ConditionalWeakTable<PublishedEntry, Html> OnOwnList = [];
    private static readonly ConditionalWeakTable<PublishedEntry, Html> OnOthers = [];

    /// <param name="aboutTarget">Whether the list is not one target's own, so that the line must name the target.</param>
    public static Html Draw(PublishedEntry published, bool aboutTarget = false) =>
        (aboutTarget ? OnOthers : OnOwnList).GetValue(published, entry => Line(entry, aboutTarget).Packed());

    private static Html Line(PublishedEntry published, bool aboutTarget)
    {
        var entry = published.Entry;
        return Html.Of($"""
            <li id="{entry.Id}">
            <h3><a href="{Addresses.Caller(entry.Caller.Id)}">{Name(entry.Caller.Name)}</a>{(aboutTarget ? On(entry) : Html.Empty)}</h3>
            {About(published)}
            <p class="small"><span class="class">{entry.Class.Word()}</span>{Marks(entry)} {Day(entry)} <a class="id" href="{Addresses.Of(entry.Number)}">{entry.Id}<span class="unseen">: all sources and the history</span></a></p>
            {Words(entry.Best.Call.Evidence, LongestQuote)}
            <ul class="sources">
            {Sources(entry)}
            </ul>
            </li>
            """);
    }

    public static string Name(string name) => CleanText.Clip(name, 120) is { Length: > 0 } shown ? shown : "(no name)";

    /// <summary>The day of the call as far as the stories tell it.</summary>
    public static Html Day(LedgerEntry entry) => entry.Told is { Day: null } told
        ? Html.Of($"""<time datetime="{told.ToString()}">{told.ToString()}</time>""")
        : TimeHtml.Day(entry.Day);

    /// <summary>Role and party; the party that only the register of office-holders tells is told as that.</summary>
    public static Html About(PublishedEntry published)
    {
        var entry = published.Entry;
        var known = new[] { entry.Role, entry.Party ?? (published.Profile.PartyIsRegistered ? published.Profile.Party : null), entry.Circumstances.Words() }
            .Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => CleanText.Clip(t, 160));
        var about = string.Join(", ", known);
        return about.Length == 0 ? Html.Empty : Html.Of($"""<p class="about">{about}</p>""");
    }

    /// <summary>The caller's own words in a quotation; a sentence that only reports them as what it is.</summary>
    public static Html Words(Evidence evidence, int longest) => evidence.Quote is { } quote
        ? Html.Of($"<blockquote><p>{ShownText.Cut(quote, longest)}</p></blockquote>")
        : Html.Of($"""<p class="reported"><span class="small">As reported:</span> {ShownText.Cut(evidence.Sentence, longest)}</p>""");

    public static Html Source(Report report)
    {
        var evidence = report.Call.Evidence;
        var link = TextFragment.Link(report.Story.Link, report.Words, evidence.Sentence);
        var published = report.Story.Published is { } at ? Html.Of($", {TimeHtml.Moment(at)}") : Html.Empty;
        var title = CleanText.Clip(report.Story.Title, 200) is { Length: > 0 } shown ? shown : report.Story.Link.Host;
        return Html.Of($"""
            <li>{WebLink.To(link, title)} <span class="small">{CleanText.Clip(report.Story.Feed, 120)}{published}</span></li>
            """);
    }

    /// <summary>What is to be said of how it stands, beside that it is on the list.</summary>
    /// <param name="end">What parts it from what follows.</param>
    public static Html Marks(LedgerEntry entry, string end = " ·")
    {
        var marks = entry.Words().Split(", ").Where(w => w is not "UNREVIEWED").ToArray();
        return marks.Length == 0 ? Html.Empty : Html.Of($" {string.Join(", ", marks)}{end}");
    }

    private static Html On(LedgerEntry entry) =>
        Html.Of($""" <span class="on">on</span> <a href="{Addresses.Target(entry.Target.Id)}">{Name(entry.Target.Name)}</a>""");

    /// <summary>The story whose words are shown first, then the others as they came.</summary>
    private static Html Sources(LedgerEntry entry)
    {
        var reports = entry.Reports.OrderBy(r => r.Number != entry.Best.Number).DistinctBy(r => r.Story.Id).ToArray();
        var more = reports.Length - MostSources;
        return Html.Lines(reports.Take(MostSources).Select(Source)
            .Append(more > 0 ? Html.Of($"""<li><a href="{Addresses.Of(entry.Number)}#sources">and {more} more</a> <span class="small">({EntryLine.Origins(entry)})</span></li>""") : Html.Empty));
    }
}
