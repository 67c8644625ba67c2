using System.Collections.Frozen;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Words;

/// <summary>
/// Phrases by their words, so that those which begin alike are tried at once: behind "give" stand more than a thousand, and
/// the next word of the text leaves a handful of them.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>No phrase is as long as this.</summary>
    public const int Longest = 64;

    private static readonly FrozenSet<string> Possessives = FrozenSet.ToFrozenSet(["his", "her", "their", "your", "its", "my", "our", "the", "a", "'s"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Reflexives = FrozenSet.ToFrozenSet(["himself", "herself", "themselves", "themself", "yourself", "itself", "yourselves"], StringComparer.Ordinal);

    private Dictionary<string, PhraseTree>? _byWord;
    private PhraseTree? _possessive;
    private PhraseTree? _reflexive;
    private PhraseTree? _anyWord;
    private bool _ends;

    /// <summary>Of each phrase that ends here but may not go on in some words: those words.</summary>
    private List<string[][]>? _endsUnless;

    /// <summary>Adds a phrase.</summary>
    /// <param name="words">Its words from here on.</param>
    /// <param name="not">What may not follow it.</param>
    public void Add(ReadOnlySpan<string> words, string[][] not)
    {
        if (words.Length > 0)
        {
            Next(words[0]).Add(words[1..], not);
        }
        else if (not.Length == 0)
        {
            _ends = true;
        }
        else
        {
            (_endsUnless ??= []).Add(not);
        }
    }

    /// <summary>The lengths of the phrases that the tokens spell, as bits.</summary>
    /// <param name="at">The token that comes next.</param>
    /// <param name="end">Where the last word must stand before.</param>
    /// <param name="length">How many words were read to get here.</param>
    public ulong Lengths(Token[] tokens, int at, int end, int length)
    {
        var lengths = MayEnd(tokens, at) ? 1UL << length : 0;
        if (at >= end)
        {
            return lengths;
        }

        var norm = tokens[at].Norm;
        if (_byWord is not null && _byWord.TryGetValue(norm, out var next))
        {
            lengths |= next.Lengths(tokens, at + 1, end, length + 1);
        }

        if (_possessive is not null && Possessives.Contains(norm))
        {
            lengths |= _possessive.Lengths(tokens, at + 1, end, length + 1);
        }

        if (_reflexive is not null && Reflexives.Contains(norm))
        {
            lengths |= _reflexive.Lengths(tokens, at + 1, end, length + 1);
        }

        if (_anyWord is not null && tokens[at].Kind != TokenKind.Mark)
        {
            lengths |= _anyWord.Lengths(tokens, at + 1, end, length + 1);
        }

        return lengths;
    }

    private PhraseTree Next(string word)
    {
        switch (word)
        {
            case "*":
                return _possessive ??= new();
            case "~":
                return _reflexive ??= new();
            case "_":
                return _anyWord ??= new();
            default:
                _byWord ??= new(StringComparer.Ordinal);
                if (!_byWord.TryGetValue(word, out var next))
                {
                    _byWord[word] = next = new();
                }

                return next;
        }
    }

    private bool MayEnd(Token[] tokens, int at) => _ends || (_endsUnless is not null && _endsUnless.Exists(not => !Array.Exists(not, words => Follows(tokens, at, words))));

    private static bool Follows(Token[] tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Norm != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
