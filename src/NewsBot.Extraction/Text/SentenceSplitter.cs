using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Text;

/// <summary>Cuts lines into sentences. A sentence may end inside a quotation; an abbreviation never ends one.</summary>
internal static class SentenceSplitter
{
    private const int Longest = 400;

    public static List<Sentence> Split(List<Token> tokens, List<QuoteMark> marks, List<Line> lines)
    {
        var sentences = new List<Sentence>();
        var quoted = new HashSet<int>();
        foreach (var mark in marks)
        {
            quoted.Add(mark.Before);
        }

        foreach (var line in lines)
        {
            var first = line.First;
            for (var i = line.First; i < line.End; i++)
            {
                if (i + 1 == line.End || i - first >= Longest || EndsHere(tokens, quoted, i, line.End))
                {
                    sentences.Add(new(sentences.Count, line, first, i + 1));
                    first = i + 1;
                }
            }
        }

        return sentences;
    }

    private static bool EndsHere(List<Token> tokens, HashSet<int> quoted, int at, int end)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Mark || token.Norm is not ("." or "!" or "?" or "..." or "•"))
        {
            return false;
        }

        var next = tokens[at + 1];
        if (token.Norm == "•")
        {
            return at > 0;
        }

        if (!next.SpaceBefore && !quoted.Contains(at + 1))
        {
            return false;
        }

        if (next.Kind == TokenKind.Mark)
        {
            return next.Norm is not ("," or ";" or ")" or "." or "!" or "?" or "]" or "–");
        }

        if (next.Kind == TokenKind.Word && char.IsLower(next.Text[0]))
        {
            // "Enough!" shouted the crowd: the sentence goes on. After a full stop a small letter starts a careless new one.
            return token.Norm == "." && !Lexicon.SpeechVerbs.Contains(next.Norm);
        }

        return at + 1 < end;
    }
}
