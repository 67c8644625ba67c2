using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>What can be picked, within Slack's limits.</summary>
internal static class Options
{
    /// <summary>Null where it has no words, or the value is longer than Slack carries: a cut value would mean something else.</summary>
    public static Option? Of(string label, string value)
    {
        var (shown, sent) = (ShownText.Cut(CleanText.Line(label), SlackLimits.Option), CleanText.Line(value));
        return shown.Length > 0 && sent.Length is > 0 and <= SlackLimits.Option ? new(TextObject.Plain(shown), sent) : null;
    }
}
