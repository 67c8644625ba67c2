using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Core.Stories;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>What one story reports. Its text is its outlet's: only the words that calls stand on are shown.</summary>
internal static class StoryPage
{
    private const int Most = 60;
    private const int MostCopies = 20;
    private const int Bytes = 60_000;
    private const int BytesAside = 8_000;

    /// <summary>Null for a story that reports nothing public.</summary>
    public static Rendered? Draw(View view, StoryId id)
    {
        PublishedEntry[] entries = [.. view.Record.In(id)];
        if (entries.Length == 0)
        {
            return null;
        }

        var story = entries[0].Entry.Reports.First(r => r.Story.Id == id).Story;
        var title = CleanText.Clip(story.Title, 300) is { Length: > 0 } told ? told : story.Link.Host;
        var start = Paging.Start(view.Query);
        var shown = Filled.With(entries.Skip(start), e => Call(e, id), Most, Bytes);
        var head = new PageHead($"{CleanText.Clip(title, 120)} – NewsBot", $"{TallyWords.Count(entries.Length, "call", "calls")} reported by {CleanText.Clip(story.Feed, 120)}.", new(view.Site, Addresses.Story(id)));
        return Rendered.Of(Layout.Draw(head, Html.Of($"""
            <nav aria-label="You are here"><a href="/targets">All targets</a></nav>
            <h1>{title}</h1>
            <p>{WebLink.To(story.Link, $"Read it at {CleanText.Clip(story.Feed, 120)}")}, {TimeHtml.Moment(story.Published ?? story.LearntAt)}</p>
            <section>
            <h2>Calls that it reports</h2>
            <ul class="entries">
            {shown.Rows}
            </ul>
            {Paging.Links(Addresses.Story(id), start, shown.Shown, entries.Length)}
            </section>
            {Copies(entries, story)}
            {Changed(entries, id)}
            """)));
    }

    private static Html Call(PublishedEntry published, StoryId id)
    {
        var entry = published.Entry;
        var report = entry.Reports.Where(r => r.Story.Id == id).MaxBy(r => (r.Call.Class, r.Call.Evidence.Quote is not null))!;
        return Html.Of($"""
            <li>
            <h3><a href="{Addresses.Of(entry.Number)}">{EntryHtml.Name(entry.Caller.Name)}</a> <span class="on">on</span> <a href="{Addresses.Target(entry.Target.Id)}">{EntryHtml.Name(entry.Target.Name)}</a></h3>
            {EntryHtml.About(published)}
            <p class="small"><span class="class">{Core.Calls.CallClasses.Word(report.Call.Class)}</span>{EntryHtml.Marks(entry)} {(report.Call.Retracted ? "taken back here · " : "")}{entry.Id}</p>
            {EntryHtml.Words(report.Call.Evidence, 500)}
            <ul class="sources">
            {EntryHtml.Source(report)}
            </ul>
            </li>
            """);
    }

    /// <summary>A comparison of texts cannot know who wrote first: it is told as likely, and no copy confirms another.</summary>
    private static Html Copies(PublishedEntry[] entries, StoryHeader story)
    {
        var copies = entries.SelectMany(e => e.Entry.Reports).Select(r => r.Story).Where(s => s.Origin == story.Origin && s.Id != story.Id).DistinctBy(s => s.Id).ToArray();
        return copies.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Likely the same copy</h2>
            <ul class="sources">
            {Filled.With(copies, c => Html.Of($"""<li><a href="{Addresses.Story(c.Id)}">{CleanText.Clip(c.Title, 200)}</a> <span class="small">{CleanText.Clip(c.Feed, 120)}, {TimeHtml.Moment(c.Published ?? c.LearntAt)}</span></li>"""), MostCopies, BytesAside).Rows}
            </ul>
            </section>
            """);
    }

    /// <summary>What later versions of the story made of the words.</summary>
    private static Html Changed(PublishedEntry[] entries, StoryId id)
    {
        var lines = entries
            .SelectMany(e => e.Entry.Reports.Where(r => r.Story.Id == id).SelectMany(r => r.Checks, (r, check) => (check.At, Words: $"{e.Entry.Id}: “{EntryLine.Shorten(r.Words)}”; {EvidenceWords.Now(r.Words, check, TimeSpan.Zero)}")))
            .OrderBy(l => l.At)
            .TakeLast(MostCopies)
            .ToArray();
        return lines.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Read again</h2>
            <ul class="log">
            {Filled.With(lines, l => Html.Of($"""<li><span class="small">{TimeHtml.Moment(l.At.ToUniversalTime())}</span> {CleanText.Clip(l.Words, 900)}</li>"""), MostCopies, BytesAside).Rows}
            </ul>
            </section>
            """);
    }
}
