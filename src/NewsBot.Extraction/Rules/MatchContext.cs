using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>The sentence a pattern is tried on.</summary>
internal sealed class MatchContext
{
    private readonly RuleWord[] _wordAt;

    /// <param name="wordAt">The words of the whole story, as the rules know them.</param>
    public MatchContext(StoryText text, MentionChains mentions, RuleWord[] wordAt, Sentence sentence)
    {
        _wordAt = wordAt;
        Text = text;
        Mentions = mentions;
        End = sentence.End;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            Words.UnionWith(wordAt[i].Openings);
        }
    }

    public StoryText Text { get; }

    public MentionChains Mentions { get; }

    public int End { get; }

    /// <summary>The openings that a word of the sentence belongs to.</summary>
    public OpeningSet Words { get; } = new();

    public bool MayBegin(Opening opening, int at) =>
        opening.IsAnything || (at < _wordAt.Length && (_wordAt[at].Openings.Contains(opening.Number) || (opening.IsMention && Mentions.BeginAt(at))));

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
