using System.Globalization;
using System.Text;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvList
{
    /// <summary>A header and a line for each entry; the header alone where there is none.</summary>
    public static string Write(EntryList list)
    {
        var csv = new StringBuilder("id,caller,kind,role,party,target,state,class,day,quote,source,link,sources,as_of,date,first_learnt,origins,on_behalf_of,flags\r\n");
        foreach (var row in list.Entries.Select(ListRow.Of))
        {
            csv.AppendJoin(',', new[]
            {
                row.Id, row.Caller, row.Kind, row.Role, row.Party, row.Target, row.State, row.Class, row.Day, row.Quote, row.Source, row.Link,
                row.Sources.ToString(CultureInfo.InvariantCulture), list.AsOf.ToString("O"), row.Date, row.FirstLearnt.ToString("O"),
                row.Origins.ToString(CultureInfo.InvariantCulture), row.OnBehalfOf, string.Join(' ', row.Flags),
            }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).</summary>
    private static string Cell(string? value)
    {
        var text = (value ?? "").Replace("\0", "", StringComparison.Ordinal);
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
