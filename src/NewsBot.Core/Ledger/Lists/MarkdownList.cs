using System.Text;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as Markdown, a heading for each target.</summary>
public static class MarkdownList
{
    public static string Write(IEnumerable<LedgerEntry> entries, DateTimeOffset asOf)
    {
        var text = new StringBuilder();
        foreach (var about in entries.GroupBy(e => e.Target.Name))
        {
            text.Append("## Who has called for ").Append(Escape(about.Key)).Append(" to go\n\n");
            foreach (var row in about.Select(ListRow.Of))
            {
                var what = string.Join(", ", new[] { row.Role, row.Party }.OfType<string>().Select(Escape));
                text.Append("- **").Append(Escape(row.Caller)).Append("**").Append(what.Length > 0 ? $" ({what})" : "")
                    .Append(", ").Append(row.Day).Append(", ").Append(row.Class).Append(row.State == "standing" ? "" : $", {row.State}");
                if (row.Quote is { } quote)
                {
                    text.Append(": “").Append(Escape(quote)).Append('”');
                }

                text.Append(" — [").Append(Escape(row.Source)).Append("](<").Append(row.Link.AbsoluteUri).Append(">)").Append(row.Spread()).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append("As of ").Append(asOf.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", System.Globalization.CultureInfo.InvariantCulture)).Append(".\n").ToString();
    }

    /// <summary>Names and quotes come from outside: a backslash before all that Markdown or HTML takes for markup (CommonMark 2.4).</summary>
    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings(" ")
        .Select(c => "\\`*_{}[]<>#|~&@".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
