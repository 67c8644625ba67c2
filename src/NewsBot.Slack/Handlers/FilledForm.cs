using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>What stands in the fields of a sent form, as the command line it completes.</summary>
internal static class FilledForm
{
    /// <param name="form">How the block ids of the form's fields start.</param>
    public static string Line(string says, string form, JsonElement payload)
    {
        var values = new List<KeyValuePair<string, string>>();
        if (payload.Child("state")?.Child("values") is { ValueKind: JsonValueKind.Object } blocks)
        {
            foreach (var block in blocks.EnumerateObject().Where(b => b.Name.StartsWith(form, StringComparison.Ordinal)))
            {
                if (Element(block.Value) is { } element)
                {
                    values.Add(new(block.Name[form.Length..], Value(element)));
                }
            }
        }

        return FormLine.Of(says, values);
    }

    /// <summary>The channel that was picked in the field for it; null where there is none.</summary>
    public static string? Channel(JsonElement view) =>
        Element(view.Child("state")?.Child("values")?.Child(ViewDrawing.Place))?.Words("selected_conversation");

    /// <summary>What stands in the one field of a form that completes no command.</summary>
    public static string Bare(string form, JsonElement view) =>
        Element(view.Child("state")?.Child("values")?.Child(form))?.Words("value")?.Trim() ?? "";

    // A block holds one field, whatever its action id.
    private static JsonElement? Element(JsonElement? block) =>
        block is { ValueKind: JsonValueKind.Object } fields && fields.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } one ? one.Value : null;

    private static string Value(JsonElement element) => element.Words("type") switch
    {
        "plain_text_input" => element.Words("value") ?? "",
        "static_select" => element.Words("selected_option", "value") ?? "",
        "timepicker" => element.Words("selected_time") ?? "",
        "multi_static_select" => string.Join(',', Picked(element)),
        _ => "",
    };

    private static IEnumerable<string> Picked(JsonElement element) =>
        element.Child("selected_options") is { ValueKind: JsonValueKind.Array } options
            ? options.EnumerateArray().Select(o => o.Words("value")).OfType<string>()
            : [];
}
