using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>The sentence a pattern is tried on.</summary>
/// <param name="Words">The words of the whole story, as the rules know them.</param>
internal sealed record MatchContext(StoryText Text, MentionChains Mentions, RuleWord[] Words, int End)
{
    public bool MayBegin(Opening opening, int at) =>
        opening.IsAnything || (at < Words.Length && (Words[at].Belongs(opening.Number) || (opening.IsMention && Mentions.BeginAt(at))));

    public bool PossessiveMarkAt(int token)
    {
        foreach (var mark in Text.MarksBefore(token))
        {
            if (mark.Sign is '\'' or '’')
            {
                return true;
            }
        }

        return false;
    }
}
