using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>The sentence a pattern is tried on.</summary>
internal sealed record MatchContext(StoryText Text, MentionChains Mentions, int End)
{
    public bool PossessiveMarkAt(int token) =>
        Array.Exists(Text.Marks, m => m.Before == token && m.Sign is '\'' or '’');
}
