using System.Text.RegularExpressions;

namespace NewsBot.Teams.Protocol;

/// <summary>What a person said, our own mention taken off.</summary>
internal static partial class MentionText
{
    private const int Longest = 8000;

    /// <summary>Whether this message mentions us. The id decides: a name can be anybody's.</summary>
    public static bool MentionsUs(TeamsActivity activity) => OurMentions(activity).Any();

    public static string Plain(TeamsActivity activity)
    {
        var text = activity.Text ?? "";
        text = text.Length > Longest ? text[..Longest] : text;
        foreach (var mention in OurMentions(activity))
        {
            var words = mention.Text is { Length: > 0 } given ? given : $"<at>{mention.Mentioned?.Name}</at>";
            var at = text.IndexOf(words, StringComparison.Ordinal);
            text = at < 0 ? text : $"{text[..at]} {text[(at + words.Length)..]}";
        }

        return Blanks.Replace(text.Replace("&nbsp;", " ", StringComparison.Ordinal), " ").Trim();
    }

    private static IEnumerable<TeamsEntity> OurMentions(TeamsActivity activity) => (activity.Entities ?? [])
        .OfType<TeamsEntity>()
        .Where(e => e.Type == "mention" && e.Mentioned?.Id is { } id && string.Equals(id, activity.Recipient?.Id, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Blanks { get; }
}
