using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>How activities are read: loosely in what they hold, strictly in what JSON is.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false, MaxDepth = 64)]
[JsonSerializable(typeof(TeamsActivity))]
internal sealed partial class IncomingJson : JsonSerializerContext;
