using System.Text.Json.Serialization;

namespace NewsBot.Teams.Handlers;

[JsonConverter(typeof(JsonStringEnumConverter<WorkKind>))]
internal enum WorkKind
{
    /// <summary>Words, typed or behind a button.</summary>
    Said,

    /// <summary>A form was asked for by a client that opens no dialogs; the words are the dialog's.</summary>
    Form,

    /// <summary>NewsBot was added somewhere.</summary>
    Installed,
}
