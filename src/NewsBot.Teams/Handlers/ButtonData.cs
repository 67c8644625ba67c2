using System.Text.Json;
using NewsBot.Core.Messages;

namespace NewsBot.Teams.Handlers;

/// <summary>
/// What a pressed button brings: the words it stands for, and the fields of its form. It comes through the presser's hands, so it is no
/// more than words they said; rights and ids are looked at as for typed words.
/// </summary>
/// <param name="Says">The words; null where this is no button of ours.</param>
/// <param name="Shows">The words that draw the button's card anew.</param>
/// <param name="Dialog">The dialog that the button opens.</param>
/// <param name="Fields">The inputs that were filled in, by the key of the field.</param>
internal sealed record ButtonData(string? Says, string? Shows, string? Dialog, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What the id of an input begins with; the number of its form and the key of its field follow.</summary>
    public const string FieldMark = "field:";

    /// <summary>What the id of a menu begins with; its number follows.</summary>
    public const string PickMark = "pick:";

    private const int Longest = 2000;

    public static ButtonData None { get; } = new(null, null, null, []);

    /// <summary>The whole line that is said; null for none.</summary>
    public string? Line => Says is null ? null : Fields.Count == 0 ? Says : FormLine.Of(Says, Fields);

    public static ButtonData Of(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data)
        {
            return None;
        }

        var form = Word(data, "form");
        var mark = $"{FieldMark}{form}:";
        return new(
            Word(data, "says") ?? (form is null ? null : Word(data, PickMark + form)),
            Word(data, "shows"),
            Word(data, "dialog"),
            form is null ? [] : [.. data.EnumerateObject()
                .Where(p => p.Name.StartsWith(mark, StringComparison.Ordinal) && p.Value.ValueKind == JsonValueKind.String)
                .Take(FormLine.MostValues)
                .Select(p => KeyValuePair.Create(p.Name[mark.Length..], p.Value.GetString()!))]);
    }

    private static string? Word(JsonElement data, string name) =>
        data.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String && word.GetString()?.Trim() is { Length: > 0 and <= Longest } words
            ? words
            : null;
}
