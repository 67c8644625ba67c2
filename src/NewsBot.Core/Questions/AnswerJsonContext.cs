using System.Text.Json.Serialization;

namespace NewsBot.Core.Questions;

[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
