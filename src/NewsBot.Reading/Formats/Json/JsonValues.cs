using System.Text.Json;

namespace NewsBot.Reading.Formats.Json;

/// <summary>Values of JSON objects whose authors did not read the specification.</summary>
internal static class JsonValues
{
    /// <summary>A string or a number as text, trimmed; null for all else and for empty strings.</summary>
    public static string? Text(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => string.Empty,
        };
        return text.Length == 0 ? null : text;
    }

    public static long? Whole(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and < 1e15
            ? (long)number
            : null;

    public static IEnumerable<JsonElement> Array(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
