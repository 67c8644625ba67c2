using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>What happened on which day, newest first, with the running count.</summary>
internal static class TimelinePage
{
    private const int Most = 150;
    private const int Bytes = 75_000;

    public static Rendered Draw(View view, PublishedTarget target)
    {
        var name = EntryHtml.Name(target.Figure.Name);
        var start = Paging.Start(view.Query);
        var all = target.Timeline;
        var lines = new List<(DateOnly Day, Html Line)>();
        var shown = Filled.With(all.Skip(start), Drawn, Most, Bytes).Shown;
        var counts = target.Running.ToDictionary(r => r.Day, r => r.Count);
        return Rendered.Of(Layout.Draw(
            new($"Timeline: {name} – NewsBot", TargetPage.Description(target, name), new(view.Site, view.Path)) { Image = CountCard.Of(view.Site, target) },
            Html.Of($"""
                <nav aria-label="You are here"><a href="{Addresses.Target(target.Figure.Id)}">{name}</a></nav>
                <h1>Timeline: who called on {name} when</h1>
                {RunningChart.Draw(target.Running, "course", name)}
                {(all.Count == 0 ? Html.Of($"<p>No call is on record.</p>") : Html.Empty)}
                {Html.Lines(lines.Take(shown).GroupBy(l => l.Day, l => l.Line).Select(d => Day(d.Key, d, counts)))}
                {Paging.Links(view.Path, start, shown, all.Count)}
                <p class="small">Days are those of the call as the stories tell them, else those on which a story came out; of a correction, the day on which it was made.</p>
                """)));

        Html Drawn(Happening happened)
        {
            var line = Line(happened);
            lines.Add((happened.Day, line));
            return line;
        }
    }

    private static Html Day(DateOnly day, IEnumerable<Html> lines, Dictionary<DateOnly, int> counts) => Html.Of($"""
        <section>
        <h2>{TimeHtml.Day(day)}{(counts.TryGetValue(day, out var count) ? Html.Of($""" <span class="small">{TallyWords.Count(count, "explicit call", "explicit calls")} by then</span>""") : Html.Empty)}</h2>
        <ul class="log">
        {Html.Lines(lines)}
        </ul>
        </section>
        """);

    private static Html Line(Happening happened) => happened switch
    {
        { Change: { } change } => ChangesPage.Row(change),
        { Entry: { Entry: var entry } published } => Html.Of($"""
            <li><a href="{Addresses.Of(entry.Number)}">{entry.Id}</a> <strong>{EntryHtml.Name(entry.Caller.Name)}</strong>{What(published)} <span class="class">{entry.Class.Word()}</span>{EntryHtml.Marks(entry, end: "")}</li>
            """),
        _ => Html.Empty,
    };

    private static string What(PublishedEntry published)
    {
        var words = string.Join(", ", new[] { published.Entry.Role, published.Entry.Party }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => CleanText.Clip(t, 120)));
        return words.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({words})");
    }
}
