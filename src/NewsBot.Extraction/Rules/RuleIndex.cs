using System.Collections.Frozen;

namespace NewsBot.Extraction.Rules;

/// <summary>All patterns by the words they can begin with, so that a word of a story is only tried on those it can open.</summary>
internal sealed class RuleIndex
{
    private readonly FrozenDictionary<string, (int Rule, Pattern Pattern)[]> _byWord;

    private RuleIndex(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        var byWord = new Dictionary<string, List<(int, Pattern)>>(StringComparer.Ordinal);
        var byMention = new List<(int, Pattern)>();
        for (var i = 0; i < rules.Count; i++)
        {
            foreach (var pattern in rules[i].Patterns)
            {
                foreach (var word in pattern.FirstWords)
                {
                    if (!byWord.TryGetValue(word, out var list))
                    {
                        byWord[word] = list = [];
                    }

                    list.Add((i, pattern));
                }

                if (pattern.MayBeginWithMention)
                {
                    byMention.Add((i, pattern));
                }
            }
        }

        _byWord = byWord.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        ByMention = [.. byMention];
    }

    public static RuleIndex Shipped { get; } = new(RuleFile.All);

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The patterns that can begin with somebody whom the story speaks of.</summary>
    public (int Rule, Pattern Pattern)[] ByMention { get; }

    public (int Rule, Pattern Pattern)[] By(string word) => _byWord.GetValueOrDefault(word, []);
}
