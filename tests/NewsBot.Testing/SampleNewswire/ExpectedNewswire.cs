using System.Text.Json;

namespace NewsBot.Testing.SampleNewswire;

/// <summary>What a careful reader finds in the sample newswire, and whom nobody may find there.</summary>
public sealed record ExpectedNewswire(IReadOnlyList<ExpectedCall> Calls, IReadOnlyList<string> NeverCallers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ExpectedNewswire Load()
    {
        using var stream = typeof(ExpectedNewswire).Assembly.GetManifestResourceStream("SampleNewswire/expected.json")!;
        return JsonSerializer.Deserialize<ExpectedNewswire>(stream, Json)!;
    }
}
