using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Who called and now takes it back in words of any kind: "Ann Roe, who said in May that he should go, said she had been hasty."</summary>
internal sealed class Retractions(StoryParts parts, List<Demand> demands)
{
    private static readonly WordClass Unsay = WordClass.Load("unsay");

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        if (!demands.Exists(IsPlain))
        {
            return found;
        }

        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.IsStory && s.Line.Kind != LineKind.Title))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!Unsay.Starts(parts.Text.Tokens, i, sentence.End) || Denied(i, sentence))
                {
                    continue;
                }

                foreach (var call in Of(i).Select(who => Call(who, i) ?? Signed(who, i, sentence)).OfType<Demand>())
                {
                    var back = new Demand(call.Rule, new PatternMatch(i) { End = i + 1 }, sentence.Number) { Callers = [.. Of(i)], Targets = call.Targets, Strength = call.Strength, Retracted = true, Confidence = 0.86 };
                    back.Because.Add($"takes it back: \"{parts.Text.Words(sentence.First, sentence.End)}\"");
                    found.Add(back);
                    break;
                }
            }
        }

        return found;
    }

    private static bool IsPlain(Demand demand) => demand.Blocked is null && !demand.Retracted && demand.Callers.Count > 0 && demand.Targets.Count > 0;

    private List<Actor> Of(int verb) => parts.QuotationAt(verb) is { Speakers: { Count: > 0 } speakers } ? [.. speakers] : [.. parts.Subjects.Of(verb).Actors];

    /// <summary>The call that is taken back: the last before, where none comes after.</summary>
    private Demand? Call(Actor who, int at) =>
        demands.Exists(d => IsPlain(d) && d.Callers.Contains(who) && d.Match.Start > at) ? null : demands.FindLast(d => IsPlain(d) && d.Callers.Contains(who) && d.Match.Start < at);

    /// <summary>"Sue Parr, who was among those who signed the letter, asked for her name to be removed": the letter's call is taken back for her.</summary>
    private Demand? Signed(Actor who, int at, Sentence sentence)
    {
        if (!who.IsPerson || !Enumerable.Range(at, Math.Min(9, sentence.End - at)).Any(i => parts.Text.Norm(i) is "name" or "signature") || demands.Exists(d => d.Callers.Contains(who) || d.Targets.Contains(who)))
        {
            return null;
        }

        return demands.FindLast(d => d.Blocked is null && d.Targets.Count > 0 && d.Match.Start < at && sentence.Number - d.Sentence <= 3
            && parts.Text.Sentences[d.Sentence] is var told && Enumerable.Range(told.First, told.End - told.First).Any(i => parts.Text.Norm(i) is "letter" or "petition" or "statement" or "motion"));
    }

    private bool Denied(int at, Sentence sentence) => Enumerable.Range(Math.Max(sentence.First, at - 5), at - Math.Max(sentence.First, at - 5))
        .Any(i => parts.Text.Norm(i) is "not" or "never" or "no" or "refused" or "refuses" or "declined" or "if" or "whether" or "should" or "must" or "unless" || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal));
}
