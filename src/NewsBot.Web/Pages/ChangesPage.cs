using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>The corrections log: what was put right, newest first, in the fixed words.</summary>
internal static class ChangesPage
{
    private const int Most = 100;
    private const int Bytes = 80_000;

    /// <param name="target">Null for all lists.</param>
    public static Rendered Draw(View view, PublishedTarget? target)
    {
        var name = target is null ? null : EntryHtml.Name(target.Figure.Name);
        var changes = target?.Corrections ?? view.Record.Corrections;
        var start = Paging.Start(view.Query);
        var shown = Filled.With(changes.Skip(start), Row, Most, Bytes);
        var title = name is null ? "Corrections" : $"Corrections to the list about {name}";
        var feed = target is null ? "/changes.atom" : $"{Addresses.Target(target.Figure.Id)}/changes.atom";
        return Rendered.Of(Layout.Draw(
            new($"{title} – NewsBot", $"{changes.Count} corrections, withdrawals and holds, newest first.", new(view.Site, view.Path), [("application/atom+xml", feed, title)]),
            Html.Of($"""
                <nav aria-label="You are here">{(target is null ? Html.Of($"""<a href="/targets">All targets</a>""") : Html.Of($"""<a href="{Addresses.Target(target.Figure.Id)}">{name}</a>"""))}</nav>
                <h1>{title}</h1>
                <p>{(changes.Count == 0 ? "Nothing had to be put right so far." : "What was wrong is put right where it stands and told here. An entry that is removed or under check is told of without its names.")}</p>
                <ul class="log">
                {shown.Rows}
                </ul>
                {Paging.Links(view.Path, start, shown.Shown, changes.Count)}
                <p><a href="{feed}">The same as a feed</a></p>
                """)));
    }

    public static Html Row(PublishedChange change) => Html.Of($"""
        <li id="{change.Id}"><span class="small">{TimeHtml.Moment(change.At.ToUniversalTime())}</span> <a href="{Addresses.Of(change.Entry)}">{Addresses.Id(change.Entry)}</a> {CleanText.Clip(change.Words, 700)}</li>
        """);
}
