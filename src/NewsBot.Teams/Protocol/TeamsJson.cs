using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 64)]
[JsonSerializable(typeof(ConversationAddress))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(TableRow))]
[JsonSerializable(typeof(Handlers.TeamsWork))]
[JsonSerializable(typeof(Core.Messages.Message))]
internal sealed partial class TeamsJson : JsonSerializerContext;
