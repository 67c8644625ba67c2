using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Reading.Formats;

namespace NewsBot.Reading.Tests.Formats;

/// <summary>
/// Every file in a folder of <c>Cases</c> is a feed; the JSON beside it says what must be read from it, and only what the JSON names is
/// compared. A folder is a group of one phenomenon, and each group tells how many of its cases hold.
/// </summary>
public sealed class FeedCases(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Groups() => new(
        Directory.EnumerateDirectories(Folder()).Select(g => Path.GetFileName(g)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_feed_of_a_group_is_read_as_its_case_says(string group)
    {
        var cases = Directory.EnumerateFiles(Path.Combine(Folder(), group), "*.json").Order(StringComparer.Ordinal).ToList();
        var faults = cases.Select(Fault).OfType<string>().ToList();
        output.WriteLine($"{group}: {cases.Count - faults.Count} of {cases.Count} ({1 - (faults.Count / (double)cases.Count):P1})");
        Assert.NotEmpty(cases);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void No_feed_is_without_its_expectation() =>
        Assert.All(
            Directory.EnumerateFiles(Folder(), "*.feed", SearchOption.AllDirectories), f => Assert.True(File.Exists(Path.ChangeExtension(f, ".json")), f));

    /// <summary>What differs from the case; null where nothing does.</summary>
    private static string? Fault(string file)
    {
        var expected = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var address = expected["base"] is { } at ? new Uri((string)at!) : null;
        var actual = Read(File.ReadAllBytes(Path.ChangeExtension(file, ".feed")), (string?)expected["contentType"], address);
        foreach (var setting in new[] { "base", "contentType", "why" })
        {
            expected.Remove(setting);
        }

        return Difference(expected, actual, Path.GetFileNameWithoutExtension(file));
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

    private static string? Difference(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                return fields.Select(field => Difference(field.Value, actual?[field.Key], $"{path}.{field.Key}")).FirstOrDefault(d => d is not null);
            case JsonArray items:
                return actual is not JsonArray found ? $"{path}: a list expected, {actual?.ToJsonString() ?? "nothing"} found"
                    : items.Count != found.Count ? $"{path}: {items.Count} expected, {found.Count} found: {found.ToJsonString()}"
                    : items.Select((item, i) => Difference(item, found[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null);
            default:
                return Same(expected, actual) ? null : $"{path}: expected {expected?.ToJsonString() ?? "null"}, found {actual?.ToJsonString() ?? "null"}";
        }
    }

    private static bool Same(JsonNode? expected, JsonNode? actual) =>
        expected is null || actual is null ? expected is null && actual is null
            : expected.ToJsonString() == actual.ToJsonString()
                || (DateTimeOffset.TryParse(expected.ToString(), out var a) && DateTimeOffset.TryParse(actual.ToString(), out var b) && a == b);

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
