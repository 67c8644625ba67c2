using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Finds those who make somebody's call their own: "agreed with her", "backed the call", "was joined by".</summary>
internal sealed class Agreements(StoryParts parts, List<Demand> demands)
{
    private const int LinesBack = 3;
    private static readonly WordClass Agree = WordClass.Load("agree");
    private static readonly WordClass Join = WordClass.Load("join");

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.Kind == LineKind.Prose))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (Reads(i, sentence, out var end) && Before(sentence, i) is { } call && Make(call, i, end, sentence) is { } joined)
                {
                    found.Add(joined);
                    break;
                }
            }
        }

        return found;
    }

    private bool Reads(int at, Sentence sentence, out int end)
    {
        var tokens = parts.Text.Tokens;
        end = at;
        foreach (var stop in Agree.Ends(tokens, at, sentence.End, Forms.Finite | Forms.Ing))
        {
            end = stop;
            var next = parts.Text.Norm(stop);
            return stop >= sentence.End || next is "." or "," or "with" or ":" or ";" or "!" || (next is "and" && !Agree.Starts(tokens, at, sentence.End, Forms.Base));
        }

        foreach (var stop in Join.Ends(tokens, at, sentence.End, Forms.Finite | Forms.Ing))
        {
            for (var i = stop; i < Math.Min(stop + 6, sentence.End); i++)
            {
                if (parts.Text.Norm(i) is "call" or "calls" or "demand" or "demands" && parts.Text.Norm(i + 1) is not ("for" or "on" or "from" or "by" or "that"))
                {
                    end = i + 1;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The call that was made last before, in this line or the few above.</summary>
    private Demand? Before(Sentence sentence, int at) => demands
        .Where(d => d.Blocked is null && !d.Retracted && d.Targets.Count > 0 && (d.Callers.Count > 0 || d.Unnamed) && d.Match.Start < at
            && sentence.Line.Number - parts.Text.Sentences[d.Sentence].Line.Number <= LinesBack && parts.Text.Sentences[d.Sentence].Line.Kind != LineKind.Title)
        .MaxBy(d => d.Match.Start);

    private Demand? Make(Demand call, int verb, int end, Sentence sentence)
    {
        for (var i = Math.Max(sentence.First, verb - 4); i < verb; i++)
        {
            if (parts.Text.Norm(i) is "not" or "never" or "nobody" or "if" or "whether" || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal))
            {
                return null;
            }
        }

        var subject = parts.QuotationAt(verb) is { Speaker: { } speaker } && parts.Text.Norm(verb - 1) is "i" or "we" ? new([speaker], false, verb, "") : parts.Subjects.Of(verb);
        var callers = subject.Actors.Where(a => !call.Callers.Contains(a) && !call.Targets.Contains(a)).ToList();
        if (callers.Count == 0)
        {
            return null;
        }

        if (parts.Text.Norm(end) == "with" && !MeansCaller(call, end + 1, callers))
        {
            return null;
        }

        var demand = new Demand(call.Rule, new PatternMatch(verb) { End = end }, sentence.Number)
        {
            Callers = callers,
            Targets = call.Targets,
            Strength = call.Strength,
            Conditional = call.Conditional,
            Confidence = Math.Min(0.85, call.Confidence),
        };
        demand.Because.Add($"{string.Join(" and ", callers)} agrees with {(call.Callers.Count > 0 ? call.Callers[0].Name : "the call")}");
        return demand;
    }

    private bool MeansCaller(Demand call, int at, List<Actor> joining)
    {
        var mention = parts.Cast.From(at).FirstOrDefault();
        return mention is null
            ? parts.Text.Norm(at) is "that" or "this" or "those" or "every" or "the"
            : mention.Actor is { } actor ? call.Callers.Contains(actor) : mention.Kind == MentionKind.Pronoun && !joining.Exists(j => call.Targets.Contains(j));
    }
}
