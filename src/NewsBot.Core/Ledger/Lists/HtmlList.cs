using System.Globalization;
using System.Net;
using System.Text;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as an HTML fragment to paste into a page. Everything from outside is escaped, and only http and https are linked.</summary>
public static class HtmlList
{
    public static string Write(EntryList list)
    {
        var html = new StringBuilder();
        foreach (var about in list.Entries.GroupBy(e => e.Target.Id))
        {
            html.Append("<h2>Who has called for ").Append(Text(about.First().Target.Name)).Append(" to go</h2>\n<ul>\n");
            foreach (var row in about.Select(ListRow.Of))
            {
                var day = row.Date ?? row.Day;
                html.Append("<li><strong>").Append(Text(row.Caller)).Append("</strong>").Append(row.What.Length > 0 ? $" ({Text(row.What)})" : "")
                    .Append(", <time datetime=\"").Append(day).Append("\">").Append(day).Append("</time>, ").Append(row.Class).Append(row.Standing);
                if (row.Quote is { } quote)
                {
                    html.Append(": <q>").Append(Text(quote)).Append("</q>");
                }

                html.Append(" — ").Append(row.Link is { } link
                    ? $"<a href=\"{WebUtility.HtmlEncode(link)}\" rel=\"noopener noreferrer nofollow\">{Text(row.Source)}</a>"
                    : Text(row.Source)).Append(row.Spread).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (list.Entries.Count == 0)
        {
            html.Append("<p>Nobody is on this list.</p>\n");
        }

        var moment = list.AsOf.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return html.Append("<p>As of <time datetime=\"").Append(moment).Append("\">").Append(moment).Append("</time>, ").Append(list.Order).Append(".</p>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(CleanText.Line(text));
}
