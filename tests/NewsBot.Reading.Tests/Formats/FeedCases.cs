using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Reading.Formats;

namespace NewsBot.Reading.Tests.Formats;

/// <summary>
/// Every file in <c>Cases</c> is a feed; the JSON beside it says what must be read from it. Only what the JSON names is compared.
/// </summary>
public sealed class FeedCases
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> All() => new(
        Directory.EnumerateFiles(Folder(), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_feed_is_read_as_its_case_says(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name + ".json")))!.AsObject();
        var body = File.ReadAllBytes(Path.Combine(Folder(), name + ".feed"));
        var address = expected["base"] is { } at ? new Uri((string)at!) : null;
        var actual = Read(body, (string?)expected["contentType"], address);
        foreach (var setting in new[] { "base", "contentType", "why" })
        {
            expected.Remove(setting);
        }

        Compare(expected, actual, "$");
    }

    private static JsonNode Read(byte[] body, string? contentType, Uri? address)
    {
        try
        {
            return JsonSerializer.SerializeToNode(FeedParser.Parse(body, contentType, address), Json)!;
        }
        catch (UnreadableFeedException fault)
        {
            return new JsonObject { ["refused"] = fault.Fault.ToString() };
        }
    }

    private static void Compare(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (key, value) in fields)
                {
                    Compare(value, actual?[key], $"{path}.{key}");
                }

                break;
            case JsonArray items:
                var found = Assert.IsType<JsonArray>(actual);
                Assert.True(items.Count == found.Count, $"{path}: {items.Count} expected, {found.Count} found: {found.ToJsonString()}");
                for (var i = 0; i < items.Count; i++)
                {
                    Compare(items[i], found[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(Same(expected, actual), $"{path}: expected {expected?.ToJsonString() ?? "null"}, found {actual?.ToJsonString() ?? "null"}");
                break;
        }
    }

    private static bool Same(JsonNode? expected, JsonNode? actual) =>
        expected is null || actual is null ? expected is null && actual is null
            : expected.ToJsonString() == actual.ToJsonString()
                || (DateTimeOffset.TryParse(expected.ToString(), out var a) && DateTimeOffset.TryParse(actual.ToString(), out var b) && a == b);

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
