using NewsBot.Web.Markup;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Api;

/// <summary>What can be had as data: feeds, files, the API, a frame.</summary>
internal static class ApiPageHtml
{
    private static readonly (string Address, string Meaning)[] Feeds =
    [
        ("/calls.atom, /calls.feed.json", "The calls that stand, the latest learnt first; ?state=confirmed for those that an editor has confirmed."),
        ("/changes.atom, /changes.feed.json", "What came onto the lists and what was put right on them."),
        ("/targets/{id}/calls.atom and so on", "The same of one list."),
    ];

    private static readonly (string Address, string Meaning)[] Files =
    [
        ("/targets/{id}/list.csv, .json, .md, .html", "One list, whole, with the filters below."),
        ("/list.csv, .json, .md, .html", "All lists."),
        ("/targets/{id}/embed", "A list for a frame on another page; /oembed?url=… tells how (oEmbed)."),
    ];

    public static Rendered Draw(View view) => Rendered.Of(Layout.Draw(
        new("Feeds and data – NewsBot", "Feeds, files, a read-only JSON API and a list to embed.", new(view.Site, "/api")),
        Html.Of($"""
            <h1>Feeds and data</h1>
            <p>Everything here is read-only and needs no key. Each answer carries an ETag: ask again with If-None-Match, and nothing is sent that you have.
            Entries that are in doubt, under check or rejected are never given; what is put right is told in the feed of changes.</p>
            {Section("feeds", "Feeds", "Address", Feeds)}
            {Section("files", "Files", "Address", Files)}
            {Section("filters", "Filters, in the address", "Name", ApiDescription.Filters)}
            {Section("json", "JSON API", "Address", ApiDescription.Operations.Select(o => (ApiRoutes.Root + o.Path, o.Summary)))}
            <p><a href="{ApiRoutes.Root}/openapi.json">The API as an OpenAPI document</a></p>
            """)));

    private static Html Section(string id, string title, string column, IEnumerable<(string Name, string Meaning)> rows) => Html.Of($"""
        <section>
        <h2 id="{id}">{title}</h2>
        <div class="table" role="region" aria-label="{title}" tabindex="0"><table>
        <thead><tr><th scope="col">{column}</th><th scope="col">Gives</th></tr></thead>
        <tbody>
        {Html.Lines(rows.Select(r => Html.Of($"""<tr><th scope="row"><code>{r.Name}</code></th><td>{r.Meaning}</td></tr>""")))}
        </tbody></table></div>
        </section>
        """);
}
