using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

internal sealed record OpenUrlAction(string Url)
{
    public string Type { get; } = "Action.OpenUrl";
}

/// <summary>A button that says something to us.</summary>
/// <param name="Style">"destructive" for what takes something away; null for the rest.</param>
internal sealed record SubmitAction(string Title, SubmitData Data, string? Style = null)
{
    public string Type { get; } = "Action.Submit";

    /// <summary>Keeps "your response was sent" from standing under the card.</summary>
    [JsonPropertyName("msTeams")]
    public SubmitFeedback MsTeams { get; } = new(new(true));
}

/// <summary>What comes back when a button is pressed. It comes through the presser's hands, so it is no more than words they said.</summary>
/// <param name="Says">The words; null where they are picked in a menu.</param>
/// <param name="Menu">The id of the menu whose value is said.</param>
/// <param name="Form">How the ids start of the fields that complete what is said.</param>
internal sealed record SubmitData(string? Says, string? Menu = null, string? Form = null);

internal sealed record SubmitFeedback(FeedbackVisibility Feedback);

internal sealed record FeedbackVisibility(bool Hide);
