using System.Text.Encodings.Web;

namespace NewsBot.Teams.Protocol;

/// <summary>How we write activities. Letters stay as they are: a card's size is counted, and an escaped letter counts six times.</summary>
internal static class OutgoingJson
{
    public static TeamsJson Context { get; } = new(new(TeamsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
