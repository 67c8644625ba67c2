namespace NewsBot.Slack.Protocol;

/// <summary>A text of Block Kit.</summary>
/// <param name="Emoji">For plain text: whether ":name:" becomes a picture. We always say no.</param>
/// <param name="Verbatim">For mrkdwn: leaves bare addresses and names unlinked.</param>
internal sealed record TextObject(string Type, string Text, bool? Emoji = null, bool? Verbatim = null)
{
    public static TextObject Plain(string text) => new("plain_text", text, Emoji: false);

    public static TextObject Mrkdwn(string text) => new("mrkdwn", text, Verbatim: true);
}
