using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

internal sealed record OpenUrlAction(string Url)
{
    public string Type { get; } = "Action.OpenUrl";
}

/// <summary>A button that says something to us.</summary>
internal sealed record SubmitAction(string Title, SubmitData Data)
{
    public string Type { get; } = "Action.Submit";

    /// <summary>Keeps "your response was sent" from standing under the card.</summary>
    [JsonPropertyName("msTeams")]
    public SubmitFeedback MsTeams { get; } = new(new(true));
}

/// <summary>What comes back when a button is pressed. It comes through the presser's hands, so it is no more than words they said.</summary>
internal sealed record SubmitData(string Says);

internal sealed record SubmitFeedback(FeedbackVisibility Feedback);

internal sealed record FeedbackVisibility(bool Hide);
