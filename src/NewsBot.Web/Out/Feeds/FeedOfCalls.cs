using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Feeds;

/// <summary>What our feeds hold: the calls that stand, or what became of the lists.</summary>
internal static class FeedOfCalls
{
    private const int Most = 50;
    private const int LongestWords = 600;

    /// <summary>The calls that the house counts, the latest learnt first; with <c>?state=confirmed</c> only those that an editor has confirmed.</summary>
    /// <param name="target">Null for all lists.</param>
    public static FeedDocument Calls(View view, PublishedTarget? target, ListQuery query)
    {
        var calls = (target?.Entries ?? view.Record.Entries).Where(query.Holding()).OrderByDescending(e => e.Entry.LearntAt).ThenByDescending(e => e.Entry.Number).Take(Most);
        return Document(view, target, target is null ? "Calls to go" : $"Calls for {EntryHtml.Name(target.Figure.Name)} to go", "", calls.Select(e => Call(view, e)));
    }

    /// <summary>What came onto the lists, and what was put right on them, newest first.</summary>
    public static FeedDocument Changes(View view, PublishedTarget? target)
    {
        var changes = (target?.Changes ?? view.Record.Changes).Take(Most);
        return Document(view, target, target is null ? "Changes of all lists" : $"Changes: {EntryHtml.Name(target.Figure.Name)}", "/changes", changes.Select(c => Change(view, c)));
    }

    private static FeedDocument Document(View view, PublishedTarget? target, string title, string page, IEnumerable<FeedItem> items) => new(
        $"{title} – NewsBot",
        new(view.Site, target is null ? (page.Length > 0 ? page : "/targets") : Addresses.Target(target.Figure.Id) + page),
        new(view.Site, view.Path),
        (target is null ? view.Record.ChangedAt : target.ChangedAt) ?? DateTimeOffset.UnixEpoch,
        [.. items]);

    private static FeedItem Call(View view, PublishedEntry published)
    {
        var entry = published.Entry;
        var what = string.Join(", ", new[] { entry.Role, entry.Party }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => CleanText.Clip(t, 120)));
        var words = ShownText.Cut(ShownText.Clean(entry.Best.Words), LongestWords);
        var day = entry.Told?.ToString() ?? entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            Tag(view, entry.Id),
            $"{EntryHtml.Name(entry.Caller.Name)}{(what.Length > 0 ? $" ({what})" : "")} on {EntryHtml.Name(entry.Target.Name)}: {entry.Class.Word()}",
            new(view.Site, Addresses.Of(entry.Number)),
            ShownLink.Of(EntryLine.Source(entry.Best).Link) is { } link ? new(link) : null,
            entry.LearntAt,
            published.ChangedAt,
            $"{day}, {entry.Words()}: “{words}” — {CleanText.Clip(entry.Best.Story.Feed, 120)}",
            Html.Of($"""
                <p>{day}, {entry.Words()}</p>
                {EntryHtml.Words(entry.Best.Call.Evidence, LongestWords)}
                <ul>
                {Html.Lines(entry.Reports.DistinctBy(r => r.Story.Id).Take(5).Select(EntryHtml.Source))}
                </ul>
                """).ToString(),
            [entry.Class.Word().ToLowerInvariant(), .. entry.Party is { } party ? [CleanText.Clip(party, 80)] : Array.Empty<string>()]);
    }

    /// <summary>A tag (RFC 4151): it stays the same while the address of the page may change.</summary>
    private static string Tag(View view, string id) => $"tag:{view.Site.Host},2025:{id}";

    private static FeedItem Change(View view, PublishedChange change)
    {
        var words = CleanText.Clip(change.Words, 700);
        return new(
            Tag(view, change.Id),
            CleanText.Clip(words, 200),
            new(view.Site, Addresses.Of(change.Entry)),
            null,
            change.At,
            change.At,
            words,
            Html.Of($"<p>{words}</p>").ToString(),
            [change.Label.ToLowerInvariant()]);
    }
}
