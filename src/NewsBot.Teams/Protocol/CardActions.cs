using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>A button of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
internal abstract record CardAction(string Title);

/// <summary>A button that says something to us; also what older clients make of an <see cref="ExecuteAction"/>, and how a dialog is opened and sent.</summary>
internal sealed record SubmitAction(string Title, SubmitData Data) : CardAction(Title)
{
    /// <summary>Keeps "your response was sent" from standing under the card.</summary>
    [JsonPropertyName("msTeams")]
    public SubmitFeedback MsTeams { get; } = new(new(true));
}

/// <summary>A button whose answer may take the card's place.</summary>
internal sealed record ExecuteAction(string Title, string Verb, SubmitData Data) : CardAction(Title)
{
    /// <summary>"destructive" for what takes something away.</summary>
    public string? Style { get; init; }

    public CardAction? Fallback { get; init; }
}

/// <summary>What comes back when a button is pressed. It comes through the presser's hands, so it is no more than words they said.</summary>
/// <param name="Says">The words that pressing it stands for.</param>
internal sealed record SubmitData(string? Says)
{
    /// <summary>The words that draw the card anew.</summary>
    public string? Shows { get; init; }

    /// <summary>The dialog it opens or sends.</summary>
    public string? Dialog { get; init; }

    /// <summary>The form whose inputs it sends, where a card has several.</summary>
    public string? Form { get; init; }

    /// <summary>Makes Teams ask us for the dialog.</summary>
    [JsonPropertyName("msteams")]
    public TeamsVerb? Teams { get; init; }
}

internal sealed record TeamsVerb(string Type)
{
    public static TeamsVerb OpenDialog { get; } = new("task/fetch");
}

internal sealed record SubmitFeedback(FeedbackVisibility Feedback);

internal sealed record FeedbackVisibility(bool Hide);

/// <summary>Opens a page.</summary>
internal sealed record OpenUrlAction(string Url)
{
    public string Type { get; } = "Action.OpenUrl";
}
