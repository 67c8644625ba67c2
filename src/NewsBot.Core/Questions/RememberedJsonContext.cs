using System.Text.Json.Serialization;

namespace NewsBot.Core.Questions;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RememberedRow))]
internal sealed partial class RememberedJsonContext : JsonSerializerContext;
