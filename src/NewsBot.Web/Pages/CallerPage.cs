using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>All that one person or body has publicly asked for.</summary>
internal static class CallerPage
{
    private const int Most = 50;
    private const int Bytes = 70_000;
    private const int MostNames = 12;

    /// <summary>Null for one of whom no public call is on record.</summary>
    public static Rendered? Draw(View view, FigureId id)
    {
        var entries = view.Record.By(id);
        if (entries.Count == 0)
        {
            return null;
        }

        if (view.Record.Meant(id) is var own && own != id)
        {
            return Rendered.Moved(Addresses.Caller(own));
        }

        var caller = entries[^1].Entry.Caller;
        var name = EntryHtml.Name(caller.Name);
        var start = Paging.Start(view.Query);
        var shown = Filled.With(entries.Reverse().Skip(start), e => EntryHtml.Draw(e, aboutTarget: true), Most, Bytes);
        var standing = entries.Count(e => e.Entry.Stands());
        var others = caller.Aliases.Where(a => a != caller.Name).Take(MostNames).Select(a => CleanText.Clip(a, 80)).ToArray();
        var head = new PageHead($"{name} – NewsBot", $"{TallyWords.Count(standing, "call", "calls")} by {name} on record, with the words and the sources.", new(view.Site, view.Path));
        return Rendered.Of(Layout.Draw(head, Html.Of($"""
            <nav aria-label="You are here"><a href="/targets">All targets</a></nav>
            <h1>{name}</h1>
            {EntryHtml.About(entries[^1])}
            <p class="tally"><strong>{TallyWords.Count(standing, "call stands", "calls stand")}</strong>{(standing < entries.Count ? Html.Of($" <span>{entries.Count - standing} taken back or disputed</span>") : Html.Empty)}</p>
            {(view.Record.Target(own) is { Entries.Count: > 0 } asked ? Html.Of($"""<p><a href="{Addresses.Target(own)}">Asked to go: {TallyWords.Headline(asked)}</a></p>""") : Html.Empty)}
            {(others.Length > 0 ? Html.Of($"""<p class="small">Also printed as {string.Join(", ", others)}</p>""") : Html.Empty)}
            <section>
            <h2>On whom, and when</h2>
            <ul class="entries">
            {shown.Rows}
            </ul>
            {Paging.Links(view.Path, start, shown.Shown, entries.Count)}
            </section>
            <p class="small">What no feed of ours has told is not here. That no call on somebody is on record does not mean that {name} backs them.</p>
            """)));
    }
}
