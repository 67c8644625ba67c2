using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Extraction.Evaluation;

namespace NewsBot.Host.Cli;

/// <summary>The JSON of the command line: one line an object, names as the verbs' help gives them, text unescaped where JSON allows.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StoryLine))]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(ReadingLine))]
[JsonSerializable(typeof(FeedOutput))]
[JsonSerializable(typeof(FeedRequest))]
[JsonSerializable(typeof(ArticleOutput))]
[JsonSerializable(typeof(ArticleRequest))]
[JsonSerializable(typeof(ErrorOutput))]
[JsonSerializable(typeof(DigestOutput))]
[JsonSerializable(typeof(DeliveryOutput))]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with letters and quotation marks of all languages as themselves.</summary>
    public static CliJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
