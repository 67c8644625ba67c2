using System.Globalization;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>One target's list, as newsrooms publish it: who asks, in what words, and where that is reported.</summary>
internal static class TargetPage
{
    private const int MostLines = 50;
    private const int MostAside = 5;
    private const int BytesOfList = 48_000;
    private const int BytesAside = 5_000;

    /// <param name="target">As it stands, or as it stood at the moment asked for.</param>
    public static Rendered Draw(View view, PublishedTarget target, ListQuery query, string? fault)
    {
        var id = target.Figure.Id;
        var name = EntryHtml.Name(target.Figure.Name);
        var entries = query.Of(target);
        var start = Start(entries, query.After);
        if (start < 0)
        {
            fault = $"{Addresses.Id(query.After ?? 0)} is not on this list any more.";
            (query, start) = (query with { After = null }, 0);
        }

        var shown = Filled.With(entries.Skip(start), e => EntryHtml.Draw(e), MostLines, BytesOfList);
        var isFirst = start == 0 && query.AsOf is null;
        var head = new PageHead(
            $"{name} – NewsBot",
            Description(target, name),
            new(view.Site, Addresses.Target(id) + query.Address()),
            Alternates(id, name, query))
        {
            Image = query.AsOf is null ? CountCard.Of(view.Site, target) : null,
        };
        var main = Html.Lines(
        [
            Html.Of($"""
                <nav aria-label="You are here"><a href="/targets">All targets</a></nav>
                <h1>Who has called for {name} to go</h1>
                {(query.AsOf is { } then ? Tally(target, DateOnly.FromDateTime(then.UtcDateTime), "that week") : Tally(target, view.Record.Today))}
                {(query.AsOf is { } moment ? Html.Of($"""<p class="as-of">As known at {TimeHtml.Moment(moment)}. <a href="{Addresses.Target(id)}">The list as it stands now</a></p>""") : TargetsSection.Updated(target.ChangedAt))}
                """),
            Claims(target, query.AsOf ?? target.ChangedAt),
            isFirst ? RunningChart.Draw(target.Running, "course", name) : Html.Empty,
            FilterForm.Draw(target, query, fault),
            List(target, query, entries, start, shown),
            isFirst && query.State == "standing" && !query.IsNarrowed ? Asides(target) : Html.Empty,
            Take(id, query),
        ]);
        return Rendered.Of(Layout.Draw(head, main), fault is null ? 200 : 400);
    }

    /// <summary>Where the list goes on after an entry; −1 where that entry is not on it.</summary>
    public static int Start(IReadOnlyList<PublishedEntry> entries, int? after)
    {
        for (var i = 0; after is not null && i < entries.Count; i++)
        {
            if (entries[i].Entry.Number == after)
            {
                return i + 1;
            }
        }

        return after is null ? 0 : -1;
    }

    public static string Description(PublishedTarget target, string name)
    {
        var rest = TallyWords.Rest(target);
        return $"{TallyWords.Headline(target)} for {name} to go{(rest.Length > 0 ? $", {rest}" : "")}. Names, words and sources.";
    }

    /// <param name="week">What the seven days up to that day are called.</param>
    public static Html Tally(PublishedTarget target, DateOnly today, string week = TallyWords.ThisWeek)
    {
        var rest = TallyWords.Rest(target);
        return Html.Of($"""<p class="tally"><strong>{TallyWords.Headline(target)}</strong>{(rest.Length > 0 ? Html.Of($" <span>{rest}</span>") : Html.Empty)} <span>{TallyWords.Week(target, today, week)}</span></p>""");
    }

    private static IReadOnlyList<(string, string, string)> Alternates(Core.Figures.FigureId id, string name, ListQuery query) =>
    [
        ("application/atom+xml", $"{Addresses.Target(id)}/calls.atom", $"Calls for {name} to go"),
        ("application/feed+json", $"{Addresses.Target(id)}/calls.feed.json", $"Calls for {name} to go"),
        ("application/atom+xml", $"{Addresses.Target(id)}/changes.atom", $"Corrections: {name}"),
        ("application/json+oembed", $"/oembed?url={Uri.EscapeDataString(Addresses.Target(id) + (query with { AsOf = null, After = null }).Address())}", name),
    ];

    /// <summary>The numbers that other outlets give, which are not in ours.</summary>
    private static Html Claims(PublishedTarget target, DateTimeOffset asOf) => target.Claims.Count == 0 ? Html.Empty : MessageHtml.Draw(new Message([
        new Paragraph(new RichText([new Run("Not in our count, "), .. ClaimLine.Others(target.Claims, asOf), new Run("."), .. ClaimLine.Differences(target.Claims).Select(d => new Run(" " + d))]))]));

    private static Html List(PublishedTarget target, ListQuery query, IReadOnlyList<PublishedEntry> entries, int start, Filled shown)
    {
        var count = entries.Count;
        var title = query.State switch
        {
            "withdrawn" => "Taken back",
            "disputed" => "Disputed, not counted",
            "confirmed" => "Confirmed by an editor",
            "all" => "All calls on record",
            _ => "Standing calls",
        };
        if (count == 0)
        {
            return Html.Of($"""
                <section>
                <h2>{title}</h2>
                <p>{(target.Entries.Count == 0 ? $"The record holds no call for {EntryHtml.Name(target.Figure.Name)} to go." : "No call on record is of that kind.")}</p>
                </section>
                """);
        }

        var end = start + shown.Shown;
        var position = start == 0 && end == count ? Html.Empty : Html.Of($"""<p class="small">{N(start + 1)} to {N(end)} of {N(count)}</p>""");
        var last = end < count ? entries[end - 1].Entry.Number : 0;
        var next = end < count
            ? Html.Of($"""<li><a rel="next" href="{Addresses.Target(target.Figure.Id)}{(query with { After = last }).Address()}">The next {N(Math.Min(MostLines, count - end))}</a></li>""")
            : Html.Empty;
        var first = start > 0 ? Html.Of($"""<li><a rel="first" href="{Addresses.Target(target.Figure.Id)}{(query with { After = null }).Address()}">Back to the first</a></li>""") : Html.Empty;
        return Html.Of($"""
            <section>
            <h2>{title}</h2>
            {position}
            <ul class="entries">
            {shown.Rows}
            </ul>
            {(next.IsEmpty && first.IsEmpty ? Html.Empty : Html.Of($"""<nav aria-label="More of the list"><ul class="choices">{first}{next}</ul></nav>"""))}
            </section>
            """);
    }

    private static Html Asides(PublishedTarget target)
    {
        var id = target.Figure.Id;
        return Html.Lines(
        [
            Aside("Taken back", target.Entries.Where(e => e.Entry.State == EntryState.Withdrawn), target.Withdrawn, $"{Addresses.Target(id)}?state=withdrawn", EntryLine),
            Aside("Disputed, not counted", target.Entries.Where(e => e.Entry.State == EntryState.Disputed), target.Disputed, $"{Addresses.Target(id)}?state=disputed", EntryLine),
            Aside($"Wants {EntryHtml.Name(target.Figure.Name)} to stay", target.Backers.Reverse(), target.Backers.Count, $"{Addresses.Target(id)}/backing", BackingPage.Row),
            Aside("Corrections", target.Corrections, target.Corrections.Count, $"{Addresses.Target(id)}/changes", ChangesPage.Row, "log"),
            Html.Of($"""<p><a href="{Addresses.Target(id)}/timeline">The timeline, day by day</a></p>"""),
        ]);

        static Html EntryLine(PublishedEntry entry) => EntryHtml.Draw(entry);
    }

    private static Html Aside<T>(string title, IEnumerable<T> items, int count, string whole, Func<T, Html> draw, string kind = "entries")
    {
        if (count == 0)
        {
            return Html.Empty;
        }

        var shown = Filled.With(items, draw, MostAside, BytesAside);
        return Html.Of($"""
            <section>
            <h2>{title}</h2>
            <ul class="{kind}">
            {shown.Rows}
            </ul>
            {(shown.Shown < count ? Html.Of($"""<p><a href="{whole}">All {N(count)}: {title}</a></p>""") : Html.Empty)}
            </section>
            """);
    }

    /// <summary>The list to take away.</summary>
    private static Html Take(Core.Figures.FigureId id, ListQuery query)
    {
        var (at, narrowed) = (Addresses.Target(id), (query with { After = null }).Address());
        return Html.Of($"""
            <section class="take" aria-labelledby="take">
            <h2 id="take">Take it with you</h2>
            <ul class="choices">
            <li><a href="{at}/list.csv{narrowed}">CSV</a></li>
            <li><a href="{at}/list.json{narrowed}">JSON</a></li>
            <li><a href="{at}/list.md{narrowed}">Markdown</a></li>
            <li><a href="{at}/list.html{narrowed}">HTML</a></li>
            <li><a href="{at}/calls.atom">Feed of calls</a></li>
            <li><a href="{at}/changes.atom">Feed of changes</a></li>
            <li><a href="{at}/embed">Embed</a></li>
            <li><a href="/api">All feeds and data</a></li>
            </ul>
            </section>
            """);
    }

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
