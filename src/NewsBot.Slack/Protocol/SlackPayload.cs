using System.Globalization;
using System.Text.Json;

namespace NewsBot.Slack.Protocol;

/// <summary>
/// Reads what Slack sends without minding what it does not know: a field of another kind than expected is as good as absent, since
/// the same name holds a text in one event and an object in the next.
/// </summary>
internal static class SlackPayload
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Null when it is not one JSON object.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? child
            : null;

    /// <summary>The text under a name, or under names one within the other; null when there is none.</summary>
    public static string? Words(this JsonElement element, params ReadOnlySpan<string> path)
    {
        JsonElement? at = element;
        foreach (var name in path)
        {
            at = at?.Child(name);
        }

        return at is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }

    /// <summary>A whole number, also one that came as a text.</summary>
    public static long? Number(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static bool Has(this JsonElement element, string name) => element.Child(name) is not null;

    /// <summary>True also for "true": a command, which is a form, tells it so.</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Child(name)?.ValueKind == JsonValueKind.True || element.Words(name) == "true";

    /// <summary>That it is told to be false, and not merely left away.</summary>
    public static bool IsFalse(this JsonElement element, string name) => element.Child(name)?.ValueKind == JsonValueKind.False;

    public static JsonElement? First(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;
}
