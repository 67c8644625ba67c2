using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Tells what a letter asks for from what it only speaks of: letters argue with those who think otherwise.</summary>
internal static class LetterGuard
{
    public static bool Asks(StoryParts parts, Quotation letter, Sentence sentence)
    {
        var text = parts.Text;
        var words = Enumerable.Range(sentence.First, sentence.End - sentence.First).Select(text.Norm).ToList();
        if (words.Exists(w => w is "not" or "never" or "nobody" or "wrong" or "those" or "some" or "people" or "others" or "critics") || words.Exists(w => w.EndsWith("n't", StringComparison.Ordinal)))
        {
            return false;
        }

        return !StandsBy(parts, letter);
    }

    /// <summary>A letter that speaks up for somebody.</summary>
    private static bool StandsBy(StoryParts parts, Quotation letter)
    {
        var at = parts.Text.LineAt(letter.First).Number;
        for (var number = at; number < parts.Text.Lines.Count && number < at + 40; number++)
        {
            var line = parts.Text.Lines[number];
            if (line.IsEmpty || parts.QuotationAt(line.First) is { IsLetter: false } or null)
            {
                continue;
            }

            for (var i = line.First; i < line.End; i++)
            {
                if (parts.Text.Norm(i) is "stay" or "remain" or "support" or "behind" or "defend" or "defence" or "loyal")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
