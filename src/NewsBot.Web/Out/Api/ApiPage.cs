using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Api;

/// <summary>A page of a list: <c>{"as_of","count","items":[…],"next"}</c>. It ends early where its items are long.</summary>
internal static class ApiPage
{
    public const int Usual = 50;
    public const int Most = 200;

    private const int Bytes = 90_000;

    /// <param name="items">From the first that is wanted on.</param>
    /// <param name="count">How many the whole list has.</param>
    /// <param name="next">The address behind which the list goes on after an item.</param>
    public static Rendered Write<TItem, T>(
        DateTimeOffset? asOf, int count, IEnumerable<TItem> items, int limit, Func<TItem, T> tell, JsonTypeInfo<T> info, Func<TItem, string> next)
    {
        var told = new List<byte[]>();
        var room = Bytes;
        string? more = null;
        TItem? last = default;
        foreach (var item in items)
        {
            var bytes = told.Count < limit ? JsonSerializer.SerializeToUtf8Bytes(tell(item), info) : [];
            if (told.Count == limit || (bytes.Length > room && told.Count > 0))
            {
                more = next(last!);
                break;
            }

            told.Add(bytes);
            room -= bytes.Length;
            last = item;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (asOf is { } moment)
            {
                json.WriteString("as_of", moment.ToUniversalTime());
            }
            else
            {
                json.WriteNull("as_of");
            }

            json.WriteNumber("count", count);
            json.WriteStartArray("items");
            foreach (var bytes in told)
            {
                json.WriteRawValue(bytes, skipInputValidation: true);
            }

            json.WriteEndArray();
            json.WriteString("next", more);
            json.WriteEndObject();
        }

        return new(ApiProblem.JsonType, buffer.ToArray());
    }
}
