using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;

namespace NewsBot.Storage;

/// <summary>How lists and messages stand inside a row.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TimeOnly>))]
[JsonSerializable(typeof(IReadOnlyList<DayOfWeek>))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(SubscriptionTerms))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>Letters stand as themselves: the text is only ever read back from the database, never put into a page.</summary>
    public static StorageJson Plain { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public static string? Write(IReadOnlyList<string>? words) =>
        words is null ? null : JsonSerializer.Serialize(words, Plain.IReadOnlyListString);

    public static IReadOnlyList<string>? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, Plain.IReadOnlyListString);
}
