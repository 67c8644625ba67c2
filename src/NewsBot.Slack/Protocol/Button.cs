namespace NewsBot.Slack.Protocol;

/// <summary>A button that says something to us.</summary>
internal sealed record Button(string ActionId, TextObject Text, string Value, string Type = "button")
{
    /// <summary>How the action ids of these buttons start.</summary>
    public const string Says = "say:";
}
