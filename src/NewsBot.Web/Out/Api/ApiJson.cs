using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Web.Out.Embed;

namespace NewsBot.Web.Out.Api;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ApiTarget))]
[JsonSerializable(typeof(ApiTargetFile))]
[JsonSerializable(typeof(ApiEntry))]
[JsonSerializable(typeof(ApiEntryFile))]
[JsonSerializable(typeof(ApiStory))]
[JsonSerializable(typeof(ApiChange))]
[JsonSerializable(typeof(ApiProblemDetails))]
[JsonSerializable(typeof(OEmbedAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
