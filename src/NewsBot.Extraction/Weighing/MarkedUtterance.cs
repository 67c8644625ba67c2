using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Weighing;

/// <summary>Reads a labelled utterance: "strength, kind, text" split by tabs, the one who is meant in {braces}, the speaker in &lt;angle brackets&gt;.</summary>
internal static class MarkedUtterance
{
    /// <exception cref="FormatException">The line is no labelled utterance.</exception>
    public static (Utterance Utterance, Strength? Strength) Parse(string line)
    {
        var fields = line.Split('\t');
        var strength = fields.Length == 3 ? CallClasses.ParseStrength(fields[0]) : throw new FormatException($"A labelled utterance has three fields, split by tabs: {line}");
        if (strength is null && fields[0] != "none")
        {
            throw new FormatException($"\"{fields[0]}\" is no strength, and not \"none\": {line}");
        }

        return (Read(fields[2]), strength);
    }

    private static Utterance Read(string marked)
    {
        var marks = new List<(int Start, int End, string Symbol)>();
        var plain = new System.Text.StringBuilder();
        var open = -1;
        foreach (var c in marked)
        {
            switch (c)
            {
                case '{' or '<':
                    open = plain.Length;
                    break;
                case '}' or '>' when open >= 0:
                    marks.Add((open, plain.Length, c == '}' ? Utterance.Target : Utterance.Speaker));
                    open = -1;
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        var text = StoryText.Of(new() { Id = new("utterance"), Link = new("https://example.test/"), Feed = "", Title = "", Text = plain.ToString(), LearntAt = DateTimeOffset.UnixEpoch });
        var shift = new Story { Id = new("utterance"), Link = new("https://example.test/"), Feed = "", Title = "", Text = plain.ToString(), LearntAt = DateTimeOffset.UnixEpoch }.Whole.Length - plain.Length;
        var quotations = QuotationFinder.Find(text);
        var ranges = text.Sentences.SelectMany(s => UtteranceRanges.Quoted(text, quotations, s)).ToList();
        return Utterance.Of(text, ranges.Count > 0 ? ranges : [(0, text.Tokens.Length)], Role);

        (string, int)? Role(int token)
        {
            var at = text.Span(token, token + 1).Start - shift;
            var mark = marks.Find(m => at >= m.Start && at < m.End);
            if (mark.Symbol is null || text.Norm(token) is "you" or "your" or "yourself" or "they" or "them")
            {
                return null;
            }

            var end = token + 1;
            while (end < text.Tokens.Length && text.Span(end, end + 1).Start - shift < mark.End)
            {
                end++;
            }

            // "{the mayor's}": what is hers.
            return text.Norm(end - 1) == "'s" && end - 1 > token ? (mark.Symbol, end - 1) : (mark.Symbol, end);
        }
    }
}
