using System.Net;
using System.Text;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as an HTML fragment to paste into a page.</summary>
public static class HtmlList
{
    public static string Write(IEnumerable<LedgerEntry> entries, DateTimeOffset asOf)
    {
        var html = new StringBuilder();
        foreach (var about in entries.GroupBy(e => e.Target.Name))
        {
            html.Append("<h2>Who has called for ").Append(Text(about.Key)).Append(" to go</h2>\n<ul>\n");
            foreach (var row in about.Select(ListRow.Of))
            {
                var what = string.Join(", ", new[] { row.Role, row.Party }.OfType<string>());
                html.Append("<li><strong>").Append(Text(row.Caller)).Append("</strong>").Append(what.Length > 0 ? $" ({Text(what)})" : "")
                    .Append(", <time datetime=\"").Append(row.Day).Append("\">").Append(row.Day).Append("</time>, ").Append(row.Class)
                    .Append(row.State == "standing" ? "" : $", {row.State}");
                if (row.Quote is { } quote)
                {
                    html.Append(": <q>").Append(Text(quote)).Append("</q>");
                }

                html.Append(" — <a href=\"").Append(Text(row.Link.AbsoluteUri)).Append("\" rel=\"noopener noreferrer nofollow\">")
                    .Append(Text(row.Source)).Append("</a>").Append(row.Spread()).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        var moment = asOf.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        return html.Append("<p>As of <time datetime=\"").Append(moment).Append("\">").Append(moment).Append("</time>.</p>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
