using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>The sentence that patterns are tried on.</summary>
internal sealed class MatchContext
{
    private readonly RuleWord[] _wordAt;

    /// <param name="wordAt">The words of the whole story, as the rules know them.</param>
    public MatchContext(StoryText text, MentionChains mentions, RuleWord[] wordAt)
    {
        _wordAt = wordAt;
        Text = text;
        Mentions = mentions;
    }

    public StoryText Text { get; }

    public MentionChains Mentions { get; }

    public int End { get; private set; }

    /// <summary>The openings that a word of the sentence belongs to.</summary>
    public OpeningSet Words { get; } = new();

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(Sentence sentence)
    {
        End = sentence.End;
        Words.Clear();
        Words.Add(Opening.Anything.Number);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            Words.UnionWith(_wordAt[i].Openings);
        }
    }

    public RuleWord WordAt(int token) => _wordAt[token];

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
