using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>The counter-list: who wants the target to stay.</summary>
internal static class BackingPage
{
    private const int Most = 100;
    private const int Bytes = 80_000;

    public static Rendered Draw(View view, PublishedTarget target)
    {
        var name = EntryHtml.Name(target.Figure.Name);
        var start = Paging.Start(view.Query);
        StanceReport[] backers = [.. target.Backers.Reverse()];
        var shown = Filled.With(backers.Skip(start), Row, Most, Bytes);
        return Rendered.Of(Layout.Draw(
            new($"Who wants {name} to stay – NewsBot", $"{backers.Length} on record as wanting {name} to stay.", new(view.Site, view.Path)),
            Html.Of($"""
                <nav aria-label="You are here"><a href="{Addresses.Target(target.Figure.Id)}">{name}</a></nav>
                <h1>Who wants {name} to stay</h1>
                {(backers.Length == 0 ? Html.Of($"<p>Nobody is on record as wanting {name} to stay. That is not evidence that nobody does.</p>") : Html.Of($"<p>Each with their last word on record. Whoever asks for {name} to go is not on this list.</p><h2>On record</h2>"))}
                <ul class="entries">
                {shown.Rows}
                </ul>
                {Paging.Links(view.Path, start, shown.Shown, backers.Length)}
                """)));
    }

    public static Html Row(StanceReport report)
    {
        var (holder, evidence) = (report.Stance.Holder, report.Stance.Evidence);
        var about = string.Join(", ", new[] { holder.Role, holder.Party }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => CleanText.Clip(t, 160)));
        var link = TextFragment.Link(report.Story.Link, evidence.Quote ?? evidence.Sentence, evidence.Sentence);
        return Html.Of($"""
            <li>
            <h3>{EntryHtml.Name(holder.Name)}</h3>
            {(about.Length > 0 ? Html.Of($"""<p class="about">{about}</p>""") : Html.Empty)}
            {EntryHtml.Words(evidence, 400)}
            <ul class="sources"><li>{WebLink.To(link, CleanText.Clip(report.Story.Title, 200))} <span class="small">{CleanText.Clip(report.Story.Feed, 120)}, {TimeHtml.Moment(report.Story.Published ?? report.Story.LearntAt)}</span></li></ul>
            </li>
            """);
    }
}
