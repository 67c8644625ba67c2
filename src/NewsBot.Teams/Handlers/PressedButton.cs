using System.Text.Json;
using NewsBot.Core.Messages;

namespace NewsBot.Teams.Handlers;

/// <summary>What a pressed button says, from what its card brings back. All of it comes through the presser's hands.</summary>
internal static class PressedButton
{
    /// <summary>Null where it says nothing.</summary>
    public static string? Says(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } card)
        {
            return null;
        }

        var says = Text(card, "menu") is { } menu ? Text(card, menu) : Text(card, "says");
        if (says is not null && Text(card, "form") is { } form)
        {
            says = FormLine.Of(says, card.EnumerateObject()
                .Where(field => field.Name.StartsWith(form, StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String)
                .Select(field => KeyValuePair.Create(field.Name[form.Length..], field.Value.GetString() ?? "")));
        }

        return says;
    }

    private static string? Text(JsonElement card, string name) =>
        card.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString()?.Trim() is { Length: > 0 } words ? words : null;
}
