using System.Collections.Frozen;
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

    /// <summary>What people near a call do that is none.</summary>
    private static readonly FrozenSet<string> Deeds = FrozenSet.ToFrozenSet(
        ["resigned", "quit", "left", "went", "gone", "stepped", "stood", "refused", "declined", "denied", "defended", "backed", "supported", "voted", "apologised", "apologized", "welcomed", "rejected", "praised", "abstained", "returned", "walked"], StringComparer.Ordinal);

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.Kind == LineKind.Prose))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (Reads(i, sentence, out var end) && Before(sentence, i, end) is { } call && Make(call, i, end, sentence) is { } joined)
                {
                    found.Add(joined);
                    break;
                }

                if (Others(i, sentence) is { Count: > 0 } others && Before(sentence, i, i) is { } shared && Make(shared, i, i + 1, sentence, others) is { } taken)
                {
                    found.Add(taken);
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>"Her call was backed by Ann Roe", "so did Tom Day", "Kim Lee too": names behind the word, not before it.</summary>
    private List<Actor> Others(int at, Sentence sentence)
    {
        if (parts.QuotationAt(at) is not null)
        {
            return [];
        }

        var norm = parts.Text.Norm(at);
        if (norm is "backed" or "echoed" or "supported" or "endorsed" or "seconded" or "repeated" or "joined" or "shared" && parts.Text.Norm(at + 1) is "by" or "in")
        {
            var by = Enumerable.Range(at + 1, 6).FirstOrDefault(i => parts.Text.Norm(i) == "by", -1);
            var passive = Enumerable.Range(at - 3, 3).Any(i => parts.Text.Norm(i) is "was" or "were" or "been" or "is" or "are");
            var topic = Enumerable.Range(sentence.First, at - sentence.First).Concat(Enumerable.Range(at, Math.Max(0, by - at))).Any(i => parts.Text.Norm(i) is "call" or "calls" or "demand" or "demands" or "view" or "sentiment" or "sentiments" or "words" or "plea");
            return by > 0 && passive && topic ? Quotations.NameLists.Read(parts.Text, parts.Cast, by + 1, sentence.End) : [];
        }

        if (norm is "so" or "as" && (at == sentence.First || parts.Text.Norm(at - 1) is "," or "and" or ";" or "–") && parts.Text.Norm(at + 1) is "did" or "does" or "do" or "has" or "have")
        {
            return Quotations.NameLists.Read(parts.Text, parts.Cast, at + 2, sentence.End);
        }

        return [];
    }

    private bool Reads(int at, Sentence sentence, out int end)
    {
        var tokens = parts.Text.Tokens;
        end = at;
        foreach (var stop in Agree.Ends(tokens, at, sentence.End, Forms.Any))
        {
            var next = parts.Text.Norm(stop);
            if (stop >= sentence.End || (parts.Text.Norm(stop - 1) is "same" or "suit" or "likewise" or "so" && IsAdverbial(next)) || next is "." or "," or "with" or ":" or ";" or "!" or "too" or "entirely" or "completely" || (parts.QuotationAt(stop) is not null && parts.QuotationAt(at) is null) || (next is "and" && !Agree.Starts(tokens, at, sentence.End, Forms.Base)))
            {
                end = stop;
                return true;
            }

            break;
        }

        if (parts.Text.Norm(at) is "went" && parts.Text.Norm(at + 1) == "further" && parts.Text.Norm(at + 2) == "." && parts.QuotationAt(at) is null && parts.QuotationAt(at + 3) is not null && parts.Cast.To(at).Any(m => m.Kind == MentionKind.Body))
        {
            // "The Weavers went further. '…,' its president said."
            end = at + 2;
            return true;
        }

        if (parts.Text.Norm(at) is "added" && parts.Text.Norm(at + 1) is "his" or "her" or "their" && parts.Text.Norm(at + 2) is "name" or "names" && parts.Text.Norm(at + 3) is "." or "," or "on" or "later" or "yesterday" or "and" or "too")
        {
            end = at + 3;
            return true;
        }

        if (parts.Text.Norm(at) is "associate" or "associated" or "associates" or "associating" && Associated(at, sentence.End) is { } associated)
        {
            end = associated;
            return true;
        }

        if (parts.Text.Norm(at) is "supported" or "backed" or "endorsed" or "support" or "supports" or "backs" or "meant" && parts.Text.Norm(at + 1) is "every" or "each" && parts.Text.Norm(at + 2) is "word" or "line")
        {
            end = at + 3;
            return true;
        }

        if (parts.Text.Norm(at) is "right" && parts.QuotationAt(at) is not null && parts.Text.Norm(at - 1) is "is" or "'s" or "absolutely" or "quite" or "entirely" or "are" or "'re"
            && (parts.Text.Norm(at + 1) is "." or "!" || (parts.Text.Norm(at + 1) is "about" or "on" && parts.Text.Norm(at + 2) is "this" or "that" or "him" or "her" or "it" or "both")))
        {
            end = at + 1;
            return true;
        }

        if (parts.Text.Norm(at) == "signed" && Paper(at + 1) is { } paper && IsOfPaper(at, sentence))
        {
            end = paper;
            return true;
        }

        foreach (var stop in Join.Ends(tokens, at, sentence.End, Forms.Finite | Forms.Ing))
        {
            for (var i = stop; i < Math.Min(stop + 6, sentence.End); i++)
            {
                if ((parts.Text.Norm(i) is "call" or "calls" or "demand" or "demands" || (parts.Text.Norm(i) == "request" && parts.Text.Norm(i - 1) is "resignation" or "the" or "this" or "that")) && parts.Text.Norm(i + 1) is not ("for" or "on" or "from" or "by" or "that"))
                {
                    end = i + 1;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"signed it", "signed the letter": behind the paper; null where something else is signed.</summary>
    private int? Paper(int at) => parts.Text.Norm(at) == "it" ? at + 1
        : parts.Text.Norm(at) is "the" or "this" or "that" && parts.Text.Norm(at + 1) is "letter" or "document" or "statement" or "petition" or "declaration" or "demand" or "paper" && parts.Text.Norm(at + 2) is not ("of" or "against" or "in" or "to" or "for")
            ? at + 2 : null;

    /// <summary>The call before was made on paper, as its sentence or this one says.</summary>
    private bool IsOfPaper(int at, Sentence sentence) => Before(sentence, at, at) is { } call
        && Enumerable.Range(parts.Text.Sentences[call.Sentence].First, parts.Text.Sentences[call.Sentence].End - parts.Text.Sentences[call.Sentence].First)
            .Concat(Enumerable.Range(sentence.First, at - sentence.First)).Any(i => parts.Text.Norm(i) is "letter" or "statement" or "petition" or "document" or "declaration" or "signatories");

    /// <summary>"rose to associate herself with his words", "wished to be associated with everything that he had said".</summary>
    private int? Associated(int at, int end)
    {
        var with = parts.Text.Norm(at + 1) is "himself" or "herself" or "themselves" or "myself" or "ourselves" ? at + 2 : parts.Text.Norm(at - 1) is "be" or "is" or "are" or "was" or "were" or "been" ? at + 1 : -1;
        return with > 0 && parts.Text.Norm(with) == "with"
            && Enumerable.Range(with, Math.Min(6, end - with)).Any(i => parts.Text.Norm(i) is "words" or "remarks" or "comments" or "sentiments" or "speech" or "everything" or "what" or "view" or "views" or "call" or "demand") ? with : null;
    }

    /// <summary>"did the same on the evening news", "followed suit hours later": when and where, not whom.</summary>
    private static bool IsAdverbial(string norm) => norm is "on" or "in" or "at" or "later" or "last" or "yesterday" or "this" or "hours" or "minutes" or "days" or "shortly" or "soon" or "within" or "after" or "an" or "a" or "the" or "when" or "over" or "from";

    /// <summary>The call that was made last before, in this line or the few above.</summary>
    private Demand? Before(Sentence sentence, int at, int end)
    {
        var near = demands.Where(d => d.Blocked is null && !d.Retracted && d.Targets.Count > 0 && (d.Callers.Count > 0 || d.Unnamed) && d.Match.Start < at
            && sentence.Line.Number - parts.Text.Sentences[d.Sentence].Line.Number <= LinesBack && parts.Text.Sentences[d.Sentence].Line.Kind != LineKind.Title).OrderByDescending(d => d.Match.Start).ToList();
        var with = parts.Text.Norm(end) == "with" ? parts.Cast.From(end + 1).FirstOrDefault(m => m.Actor is not null)?.Actor : null;
        return (with is null ? null : near.Find(d => d.Callers.Contains(with))) ?? near.FirstOrDefault();
    }

    private Demand? Make(Demand call, int verb, int end, Sentence sentence, List<Actor>? others = null)
    {
        for (var i = Math.Max(sentence.First, verb - 4); i < verb; i++)
        {
            if (parts.Text.Norm(i) is "not" or "never" or "nobody" or "if" or "whether" || parts.Text.Norm(i).EndsWith("n't", StringComparison.Ordinal))
            {
                return null;
            }
        }

        if (others is null && parts.Text.Norm(end - 1) is "so" or "same" or "suit" or "likewise" && DoesOther(call.Match.End, verb))
        {
            return null;
        }

        if (parts.Text.Norm(verb) == "right" && (parts.QuotationAt(verb)?.Speaker is null || parts.QuotationAt(call.Match.Start) == parts.QuotationAt(verb) || !IsOfCaller(call, verb)))
        {
            return null;
        }

        var subject = others is not null ? new(others, false, verb, "")
            : parts.QuotationAt(verb) is { Speaker: { } speaker } && parts.Text.Norm(verb - 1) is "i" or "we" or "is" or "'s" or "absolutely" or "quite" or "entirely" or "are" or "'re" ? new([speaker], false, verb, "") : parts.Subjects.Of(verb);
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

    /// <summary>"Roe asked him to go. Day resigned. Lee did the same": what was done in between is what is done again, and no call.</summary>
    private bool DoesOther(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (parts.QuotationAt(i) is null && Deeds.Contains(parts.Text.Norm(i)) && !Enumerable.Range(i + 1, 4).Any(j => parts.Text.Norm(j) is "call" or "calls" or "demand" or "demands"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"She's right about this": she who made the call before.</summary>
    private bool IsOfCaller(Demand call, int right)
    {
        var at = right - (parts.Text.Norm(right - 1) is "absolutely" or "quite" or "entirely" ? 2 : 1);
        var who = parts.Cast.To(at).FirstOrDefault();
        return who is not null && (who.Actor is { } named ? call.Callers.Contains(named)
            : who.Kind == MentionKind.Pronoun && (who.Plural ? call.Callers.Count > 1 : call.Callers is [var one] && (one.Gender == who.Gender || one.Gender == Gender.Unknown) && !call.Targets.Any(t => t.Gender == who.Gender && t.Gender == one.Gender && one.Gender == Gender.Unknown)));
    }

    private bool MeansCaller(Demand call, int at, List<Actor> joining)
    {
        if (parts.Text.Norm(at) is "every" or "what" && Enumerable.Range(at, 8).SelectMany(parts.Cast.From).FirstOrDefault(m => m.Actor is not null) is { } said)
        {
            // "agreed with every word of what the treasurer had said".
            return call.Callers.Contains(said.Actor!);
        }

        var mention = parts.Cast.From(at).FirstOrDefault();
        return mention is null
            ? parts.Text.Norm(at) is "that" or "this" or "those" or "every" or "the"
            : mention.Actor is { } actor ? call.Callers.Contains(actor) : mention.Kind == MentionKind.Pronoun && !joining.Exists(j => call.Targets.Contains(j));
    }
}
