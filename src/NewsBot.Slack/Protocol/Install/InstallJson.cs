using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol.Install;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptInstallation))]
internal sealed partial class InstallJson : JsonSerializerContext;
