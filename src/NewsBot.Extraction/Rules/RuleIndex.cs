using System.Collections.Frozen;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>All patterns by the words they can begin with, so that a word of a story is only tried on those it can open.</summary>
internal sealed class RuleIndex
{
    private readonly FrozenDictionary<string, RuleWord> _words;

    private RuleIndex(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        var words = new Dictionary<string, RuleWord>(StringComparer.Ordinal);
        var byMention = new List<IndexedPattern>();
        for (var i = 0; i < rules.Count; i++)
        {
            foreach (var pattern in rules[i].Patterns)
            {
                foreach (var word in pattern.First.Opening.Words)
                {
                    Of(word).Opens.Add(new(i, pattern.Rarest, pattern));
                }

                if (pattern.First.Opening.IsMention)
                {
                    byMention.Add(new(i, pattern.Rarest, pattern));
                }
            }
        }

        foreach (var opening in Opening.All())
        {
            foreach (var word in opening.Words)
            {
                Of(word).Openings.Add(opening.Number);
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        ByMention = byMention;

        RuleWord Of(string word) => words.TryGetValue(word, out var known) ? known : words[word] = new();
    }

    public static RuleIndex Shipped { get; } = new(RuleFile.All);

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The patterns that can begin with somebody whom the story speaks of.</summary>
    public List<IndexedPattern> ByMention { get; }

    /// <summary>The words of a story as the rules know them.</summary>
    public RuleWord[] Know(StoryText text) => Array.ConvertAll(text.Tokens, token => _words.GetValueOrDefault(token.Norm, RuleWord.Unknown));
}
