using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Pages;

/// <summary>Pages of a list that only grows at one end: by how many stand before.</summary>
internal static class Paging
{
    /// <summary>How many are passed over; none for what is no number.</summary>
    public static int Start(IQueryCollection query) =>
        int.TryParse(query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? Math.Max(0, from) : 0;

    /// <param name="path">With its own filters, or none.</param>
    public static Html Links(string path, int start, int shown, int count)
    {
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var first = start > 0 ? Html.Of($"""<li><a rel="first" href="{path}">Back to the first</a></li>""") : Html.Empty;
        var next = shown > 0 && start + shown < count
            ? Html.Of($"""<li><a rel="next" href="{string.Create(CultureInfo.InvariantCulture, $"{path}{mark}from={start + shown}")}">The next of {count.ToString("N0", CultureInfo.InvariantCulture)}</a></li>""")
            : Html.Empty;
        return first.IsEmpty && next.IsEmpty ? Html.Empty : Html.Of($"""<nav aria-label="More of the list"><ul class="choices">{first}{next}</ul></nav>""");
    }
}
