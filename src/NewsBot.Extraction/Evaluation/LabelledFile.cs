using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Evaluation;

/// <summary>Reads labelled stories from JSON lines.</summary>
public static class LabelledFile
{
    public static IEnumerable<LabelledStory> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            using var json = JsonDocument.Parse(line);
            yield return Read(json.RootElement);
        }
    }

    private static LabelledStory Read(JsonElement json) => new(
        new()
        {
            Id = new(Text(json, "id") ?? ""),
            Link = Uri.TryCreate(Text(json, "url"), UriKind.Absolute, out var link) ? link : new("https://example.test/"),
            Feed = Text(json, "feed") ?? "",
            Title = Text(json, "title") ?? "",
            Byline = Text(json, "byline"),
            Published = DateTimeOffset.TryParse(Text(json, "published"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
            LearntAt = DateTimeOffset.UnixEpoch,
            Text = Text(json, "text") ?? "",
        },
        [.. Each(json, "calls").Select(Call).Select(c => c with { TargetAliases = TargetAliases(json, c.Target) })],
        Texts(json, "not_callers"),
        Texts(json, "slices"));

    private static LabelledCall Call(JsonElement json) => new(
        Text(json, "caller") ?? "",
        Text(json, "caller_kind") switch { "group" => CallerKind.Group, "organisation" => CallerKind.Organisation, _ => CallerKind.Person },
        Text(json, "target") ?? "",
        CallClasses.ParseStrength(Text(json, "strength")) ?? Strength.Resign,
        [.. Texts(json, "strength_alt").Select(CallClasses.ParseStrength).OfType<Strength>()],
        Texts(json, "aliases"),
        Flag(json, "optional"),
        Flag(json, "retracted"))
    {
        Quote = Text(json, "quote"),
    };

    private static IReadOnlyList<string> TargetAliases(JsonElement json, string target) =>
        json.TryGetProperty("target_aliases", out var all) && all.ValueKind == JsonValueKind.Object ? Texts(all, target) : [];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static JsonElement.ArrayEnumerator Each(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        [.. Each(json, name).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)];
}
