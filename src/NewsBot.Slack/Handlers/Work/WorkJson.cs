using System.Text.Json.Serialization;

namespace NewsBot.Slack.Handlers.Work;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SlackWork))]
[JsonSerializable(typeof(AnswerProgress))]
internal sealed partial class WorkJson : JsonSerializerContext;
