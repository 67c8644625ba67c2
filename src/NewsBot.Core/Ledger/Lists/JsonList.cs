using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as one JSON document: <c>{"as_of","entries":[…]}</c>.</summary>
public static class JsonList
{
    // Lists are data for programs, never pasted into a page: quotation marks stay themselves.
    private static readonly ListJson Readable = new(new JsonSerializerOptions(ListJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IEnumerable<LedgerEntry> entries, DateTimeOffset asOf) =>
        JsonSerializer.Serialize(new ListDocument(asOf, [.. entries.Select(ListRow.Of)]), Readable.ListDocument);
}
