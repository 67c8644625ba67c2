using System.Text.Json.Serialization;

namespace NewsBot.Teams.Handlers;

[JsonConverter(typeof(JsonStringEnumConverter<WorkKind>))]
internal enum WorkKind
{
    /// <summary>Words, typed or behind a button.</summary>
    Said,

    /// <summary>NewsBot was added somewhere.</summary>
    Installed,
}
