using System.Text;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvList
{
    public static string Write(IEnumerable<LedgerEntry> entries, DateTimeOffset asOf)
    {
        var csv = new StringBuilder("id,caller,kind,role,party,target,state,class,day,quote,source,link,sources,as_of,origins\r\n");
        foreach (var row in entries.Select(e => ListRow.Of(e)))
        {
            csv.AppendJoin(',', new[]
            {
                row.Id, row.Caller, row.Kind, row.Role, row.Party, row.Target, row.State, row.Class, row.Day, row.Quote,
                row.Source, row.Link.AbsoluteUri, row.Sources.ToString(System.Globalization.CultureInfo.InvariantCulture), asOf.ToString("O"),
                row.Origins.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).</summary>
    private static string Cell(string? value)
    {
        var text = (value ?? "").Replace("\0", "", StringComparison.Ordinal);
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
