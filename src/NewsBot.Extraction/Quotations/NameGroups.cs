using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Finds who "the two", "the pair" or "the four" are: the nearest list of as many people.</summary>
internal static class NameGroups
{
    private const int LinesAway = 3;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["pair"] = 2,
        ["duo"] = 2,
        ["couple"] = 2,
        ["trio"] = 3,
        ["quartet"] = 4,
        ["both"] = 2,
    };

    /// <summary>The number that a word tells; 0 for any other word.</summary>
    public static int Count(string norm) => Numbers.GetValueOrDefault(norm);

    /// <summary>The people of a list of just so many, in the lines around a token; those before it first.</summary>
    public static IReadOnlyList<Actor> Near(StoryText text, Cast cast, Func<int, Quotation?> quotationAt, int token, int count)
    {
        var here = text.SentenceAt(token);
        foreach (var sentence in Around(text, here))
        {
            foreach (var first in cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.Start >= sentence.First && m.End <= sentence.End && quotationAt(m.Start) is null))
            {
                var names = NameLists.Read(text, cast, first.Start, sentence.End);
                if (names.Count == count && names.TrueForAll(n => n.IsPerson))
                {
                    return names;
                }

                if (names.Count > 1)
                {
                    break;
                }
            }
        }

        return [];
    }

    private static IEnumerable<Sentence> Around(StoryText text, Sentence here)
    {
        for (var away = 1; away <= 5; away++)
        {
            foreach (var number in new[] { here.Number - away, here.Number + away })
            {
                if (number >= 0 && number < text.Sentences.Count && text.Sentences[number].Line.Kind == LineKind.Prose && Math.Abs(text.Sentences[number].Line.Number - here.Line.Number) <= LinesAway)
                {
                    yield return text.Sentences[number];
                }
            }
        }
    }
}
