using System.Text.Json.Serialization;
using NewsBot.Slack.Protocol.Views;

namespace NewsBot.Slack.Protocol;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostMessage))]
[JsonSerializable(typeof(UpdateMessage))]
[JsonSerializable(typeof(PostEphemeral))]
[JsonSerializable(typeof(ResponseMessage))]
[JsonSerializable(typeof(OpenView))]
[JsonSerializable(typeof(ViewResponse))]
[JsonSerializable(typeof(ViewMemo))]
[JsonSerializable(typeof(Suggestions))]
[JsonSerializable(typeof(Unfurl))]
[JsonSerializable(typeof(CompleteUpload))]
[JsonSerializable(typeof(SuggestPrompts))]
[JsonSerializable(typeof(IReadOnlyList<SlackBlock>))]
internal sealed partial class SlackJson : JsonSerializerContext;
