using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The list as one JSON document: <c>{"as_of","order","entries":[…]}</c>.</summary>
public static class JsonList
{
    // Lists are data for programs, never pasted into a page: quotation marks stay themselves.
    private static readonly ListJson Readable = new(new JsonSerializerOptions(ListJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(EntryList list) =>
        JsonSerializer.Serialize(new ListDocument(list.AsOf, list.Order, [.. list.Entries.Select(ListRow.Of)]), Readable.ListDocument);
}
