using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Names behind a colon in the sentence that says what they ask: "Want her to go: Ann Roe, Tom Day and Kim Lee."</summary>
internal sealed class InlineLists(StoryParts parts, List<Demand> demands)
{
    private const int LinesBack = 4;
    private static readonly Words.WordClass Support = Words.WordClass.Load("support");

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.Kind is LineKind.Prose or LineKind.Heading))
        {
            var colon = Enumerable.Range(sentence.First, sentence.End - sentence.First).FirstOrDefault(i => parts.Text.Norm(i) is ":" && parts.QuotationAt(i) is null, -1);
            if (colon <= sentence.First + 1 || colon + 1 >= sentence.Line.End)
            {
                continue;
            }

            var end = Math.Max(sentence.End, colon + 1);
            var names = NameLists.Read(parts.Text, parts.Cast, colon + 1, end);
            if (names.Count == 0 || !IsPlain(colon + 1, end) || Frame(sentence, colon) is not { } frame || (names.Count < 2 && frame.Match.End != colon))
            {
                continue;
            }

            var callers = names.Where(n => !frame.Targets.Contains(n)).ToList();
            if (callers.Count > 0)
            {
                var demand = new Demand(frame.Rule, new PatternMatch(colon) { End = end }, sentence.Number) { Callers = callers, Targets = frame.Targets, Strength = frame.Strength, Confidence = 0.86, Retracted = frame.Retracted };
                demand.Because.Add($"named in the list after \"{parts.Text.Words(sentence.First, colon)}\"");
                found.Add(demand);
            }
        }

        return found;
    }

    /// <summary>The words of this sentence that ask somebody to go; or, where it only counts those who did, those of the sentences before.</summary>
    private Demand? Frame(Sentence sentence, int colon)
    {
        var own = demands.Where(d => d.Blocked is null && !d.Retracted && d.Targets.Count > 0 && d.Callers.Count == 0 && d.Sentence == sentence.Number && d.Match.Start < colon && colon - d.Match.End < 14).MaxBy(d => d.Strength);
        if (own is not null || Refuses(sentence.First, colon))
        {
            return own;
        }

        var joins = Enumerable.Range(sentence.First, colon - sentence.First).Any(i => parts.Text.Norm(i) is "follow" or "follows" or "followed" or "join" or "joins" or "joined" or "signed" or "signatories")
            && !Enumerable.Range(sentence.First, colon - sentence.First).Any(i => parts.Text.Norm(i) is "asked" or "met" or "party" or "team" or "panel");
        return !joins ? null : demands.FindLast(d => d.Blocked is null && !d.Retracted && d.Targets.Count > 0 && (d.Callers.Count > 0 || d.Unnamed) && d.Match.Start < sentence.First
            && parts.Text.Sentences[d.Sentence].Line.Kind != LineKind.Title && sentence.Line.Number - parts.Text.Sentences[d.Sentence].Line.Number <= LinesBack);
    }

    private bool Refuses(int first, int end) => Enumerable.Range(first, end - first).Any(i => parts.Text.Norm(i) is "not" or "never" or "without" or "refused" or "declined" or "against" or "stay" or "behind" or "backing" or "support"
        || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal) || Support.Starts(parts.Text.Tokens, i, end));

    private bool IsPlain(int first, int end) => !Enumerable.Range(first, end - first).Any(i => Verbs.Acts(parts.Text.Norm(i)) || parts.Text.Norm(i) is "is" or "was" or "has" or "not" or "have" or "will" or "?" || parts.QuotationAt(i) is not null);
}
