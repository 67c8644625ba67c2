using System.Globalization;
using System.Text;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as Markdown, a heading for each target. Names and quotes come from outside: all that would be markup is escaped.</summary>
public static class MarkdownList
{
    public static string Write(EntryList list)
    {
        var text = new StringBuilder();
        foreach (var about in list.Entries.GroupBy(e => e.Target.Id))
        {
            text.Append("## Who has called for ").Append(Markdown.Escape(about.First().Target.Name)).Append(" to go\n\n");
            foreach (var row in about.Select(ListRow.Of))
            {
                text.Append("- **").Append(Markdown.Escape(row.Caller.Trim())).Append("**").Append(row.What.Length > 0 ? $" ({Markdown.Escape(row.What)})" : "")
                    .Append(", ").Append(row.Date ?? row.Day).Append(", ").Append(row.Class).Append(row.Standing);
                if (row.Quote is { } quote)
                {
                    text.Append(": “").Append(Markdown.Escape(quote)).Append('”');
                }

                var source = Markdown.Escape(row.Source);
                text.Append(" — ").Append(row.Link is { } link ? $"[{source}](<{link}>)" : source).Append(row.Spread).Append('\n');
            }

            text.Append('\n');
        }

        if (list.Entries.Count == 0)
        {
            text.Append("Nobody is on this list.\n\n");
        }

        return text.Append("As of ").Append(list.AsOf.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture)).Append(", ").Append(list.Order).Append(".\n").ToString();
    }
}
