using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Core.Stories;
using NewsBot.Web.Markup;
using NewsBot.Web.Rendering;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>Finds lists, calls and the stories that report them by a few words.</summary>
internal static class SearchPage
{
    public const int LongestTyped = 200;

    private const int Most = 30;
    private const int MostTargets = 10;
    private const int MostStories = 10;
    private const int Bytes = 60_000;

    public static Rendered Draw(View view)
    {
        var typed = CleanText.Clip(view.Query["q"], LongestTyped);
        var found = view.Record.Search(typed);
        var start = Paging.Start(view.Query);
        var shown = Filled.With(found.Skip(start), e => EntryHtml.Draw(e, aboutTarget: true), Most, Bytes);
        var title = typed.Length == 0 ? "Search" : $"Search: {typed}";
        return Rendered.Of(Layout.Draw(
            new($"{title} – NewsBot"),
            Html.Of($"""
                <h1>Search the record</h1>
                <section class="ask">
                <form action="/search" method="get" role="search">
                <label for="q">A name, a party, an outlet, words that were said</label>
                <input id="q" name="q" type="search" maxlength="{LongestTyped}" autocomplete="off" enterkeyhint="search" value="{typed}">
                <button>Search</button>
                </form>
                </section>
                {(typed.Length == 0 ? Html.Empty : Html.Of($"""<p role="status">{Words(found.Count, typed)}</p>"""))}
                {Targets(view.Record, found)}
                {(found.Count == 0 ? Html.Empty : Html.Of($"""
                    <section>
                    <h2>Calls</h2>
                    <ul class="entries">
                    {shown.Rows}
                    </ul>
                    {Paging.Links($"/search?q={Uri.EscapeDataString(typed)}", start, shown.Shown, found.Count)}
                    </section>
                    """))}
                {(start == 0 ? Stories(found, typed) : Html.Empty)}
                """)));
    }

    private static string Words(int count, string typed) => count == 0
        ? $"Nothing on record holds all the words “{typed}”. Fewer words find more; names may be printed otherwise."
        : TallyWords.Count(count, "call found", "calls found");

    private static Html Targets(PublishedRecord record, IReadOnlyList<PublishedEntry> found)
    {
        var targets = found.GroupBy(e => e.Entry.Target.Id).OrderByDescending(g => g.Count()).Take(MostTargets).Select(g => record.Target(g.Key)).OfType<PublishedTarget>().ToArray();
        return targets.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Lists they stand on</h2>
            <ul class="targets">
            {Html.Lines(targets.Select(t => TargetsSection.Row(t, record.Today)))}
            </ul>
            </section>
            """);
    }

    private static Html Stories(IReadOnlyList<PublishedEntry> found, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stories = found
            .SelectMany(e => e.Entry.Reports.Select(r => r.Story))
            .Where(s => Array.TrueForAll(words, w => s.Title.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(s => s.Id)
            .Take(MostStories)
            .ToArray();
        return stories.Length == 0 ? Html.Empty : Html.Of($"""
            <section>
            <h2>Stories with these words in the title</h2>
            <ul class="sources">
            {Html.Lines(stories.Select(Story))}
            </ul>
            </section>
            """);
    }

    private static Html Story(StoryHeader story) => Html.Of($"""
        <li><a href="{Addresses.Story(story.Id)}">{(CleanText.Clip(story.Title, 200) is { Length: > 0 } title ? title : story.Link.Host)}</a> <span class="small">{CleanText.Clip(story.Feed, 120)}, {TimeHtml.Moment(story.Published ?? story.LearntAt)}</span></li>
        """);
}
