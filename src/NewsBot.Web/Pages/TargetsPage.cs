using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>Everybody who is asked to go.</summary>
internal static class TargetsPage
{
    private const int Most = 100;
    private const int Bytes = 80_000;

    public static Rendered Draw(View view)
    {
        var (record, start) = (view.Record, Paging.Start(view.Query));
        var shown = Filled.With(record.Targets.Skip(start), t => TargetsSection.Row(t, record.Today), Most, Bytes);
        return Rendered.Of(Layout.Draw(
            new("Everybody who is asked to go – NewsBot", $"{TallyWords.Count(record.Targets.Count, "list", "lists")} of who has called for whom to resign.", new(view.Site, view.Path), Alternates) { Image = record.Targets is [var first, ..] ? CountCard.Of(view.Site, first) : null },
            Html.Of($"""
                <h1>Everybody who is asked to go</h1>
                {TargetsSection.Updated(record.ChangedAt)}
                {(record.Targets.Count == 0 ? Html.Of($"<p>Nobody so far. Names appear here as soon as a story reports a call.</p>") : Html.Empty)}
                <ul class="targets">
                {shown.Rows}
                </ul>
                {Paging.Links(view.Path, start, shown.Shown, record.Targets.Count)}
                """)));
    }

    /// <summary>The feeds of all lists.</summary>
    public static readonly (string, string, string)[] Alternates =
    [
        ("application/atom+xml", "/calls.atom", "All calls"),
        ("application/feed+json", "/calls.feed.json", "All calls"),
        ("application/atom+xml", "/changes.atom", "All changes"),
    ];
}
