using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>"A former minister has called for Day to go. Ann Roe, who sits for Ely, said …": who calls is told in the lead by what they are, and named in the next paragraph.</summary>
internal sealed class NamedNext(StoryParts parts, IReadOnlyList<Demand> demands)
{
    private const int LongestSubject = 16;

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        var lead = parts.Text.Lines.FirstOrDefault(l => l.Kind == LineKind.Prose && !l.IsEmpty);
        if (lead is null)
        {
            return found;
        }

        foreach (var demand in demands.Where(d => d.Blocked is null && d.Unnamed && d.Callers.Count == 0 && d.Targets.Count > 0 && !d.Retracted && d.Rule.Caller is CallerFrom.Subject or CallerFrom.Voice or CallerFrom.Slot
            && parts.Text.Sentences[d.Sentence].Line == lead && parts.QuotationAt(d.Match.Start) is null).ToList())
        {
            var sentence = parts.Text.Sentences[demand.Sentence];
            var verb = demand.Match.Marked >= 0 ? demand.Match.Marked : demand.Voice?.Verb ?? -1;
            var at = verb > demand.Match.End ? LastComma(sentence, verb) + 1 : sentence.First;
            var head = demand.Match.Caller is { Mentions: [{ Kind: MentionKind.Office or MentionKind.Crowd } one] } && parts.Text.Norm(one.Start) is "a" or "an" or "one" ? Slot(one)
                : verb > at ? Head(at, verb) : -1;
            if (head >= 0 && Named(sentence, lead, head) is { } who && !demand.Targets.Contains(who))
            {
                found.Add(demand.By([who], 0.85, $"{who.Name} is named in the next paragraph"));
            }
        }

        return found;
    }

    private int LastComma(Sentence sentence, int verb) => Enumerable.Range(sentence.First, verb - sentence.First).LastOrDefault(i => parts.Text.Norm(i) == ",", sentence.First - 1);

    /// <summary>"urged by a former minister to resign": what stands in the place of the caller.</summary>
    private int Slot(Mention caller)
    {
        var end = Enumerable.Range(caller.Start, caller.End - caller.Start).FirstOrDefault(i => parts.Text.Norm(i) is "of" or "in" or "at" or "for" or "from" or "who", caller.End);
        return Lexicon.Roles.Contains(parts.Text.Norm(end - 1)) || IsBody(end - 1) ? end - 1 : -1;
    }

    /// <summary>What the one who calls is: the last noun of a subject in the singular that opens the sentence; -1 for several or for somebody else's words.</summary>
    private int Head(int at, int verb)
    {
        var text = parts.Text;
        var dateline = Enumerable.Range(at, Math.Min(8, verb - at)).FirstOrDefault(i => text.Norm(i) is "–" or "—", -1);
        at = dateline > at ? dateline + 1 : at;
        var own = Enumerable.Range(at, Math.Min(6, verb - at)).Any(i => text.Norm(i) == "'s");
        if (!(text.Norm(at) is "a" or "an" or "the" or "one" || own) || verb - at > LongestSubject)
        {
            return -1;
        }

        for (var i = at + 1; i <= verb; i++)
        {
            if (i == verb || text.Norm(i) is "of" or "in" or "at" or "who" or "which" or "that" or "from" or "for" or "on" or "," or "has" or "have" or "is" or "was" or "had")
            {
                // "A leader who": one; "a group of members": several.
                return (Lexicon.Roles.Contains(text.Norm(i - 1)) || IsBody(i - 1)) && !(text.Norm(i) == "of" && IsBody(i - 1) && text.Norm(i + 1) is not "the") && text.Norm(verb - 1) is not "have" ? i - 1 : -1;
            }
        }

        return -1;
    }

    private bool IsBody(int at) => parts.Text.Norm(at) is "body" or "union" or "fund" or "shareholder" or "investor" or "charity" or "association" or "federation" or "watchdog" or "newspaper" or "society" or "network" or "party" or "group" or "trust" or "council" or "club" or "firm" or "lender" or "campaign" or "organisation" or "organization";

    /// <summary>The subject of the next paragraph, who is spoken of there for the first time.</summary>
    private Actor? Named(Sentence told, Line lead, int head)
    {
        var text = parts.Text;
        var next = text.Sentences.Skip(told.Number + 1).FirstOrDefault(s => s.Line.Kind == LineKind.Prose);
        if (next is null || next.Line.Number - lead.Number > 2 || parts.QuotationAt(next.First) is not null)
        {
            return null;
        }

        for (var i = next.First; i < Math.Min(next.End, next.First + 7); i++)
        {
            if (parts.Cast.From(i).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null) is { } mention)
            {
                var actor = mention.Actor!;
                var fits = IsBody(head) ? !actor.IsPerson : actor.IsPerson;
                if (actor.IsPerson && HasOther(actor, head))
                {
                    // "Mayor Una Birch said": somebody else, with an office of their own.
                    return Bare(next, lead);
                }

                return fits && text.Norm(mention.End) is not "'s" && !actor.Places.Exists(p => p < next.First && text.LineAt(p).Kind != LineKind.Title) && Says(mention.End, next) ? actor : null;
            }

            if (!text.Tokens[i].IsWord || !(text.Tokens[i].IsCapital || Lexicon.Roles.Contains(text.Norm(i))))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>An office that is not the one that was told of.</summary>
    private bool HasOther(Actor actor, int head) =>
        actor.Offices.Count > 0 && OfficeName.Parse(parts.Text.Tokens[head].Text) is { } told && !IsBody(head) && actor.Offices.TrueForAll(o => o.Head != told.Head && !o.MayAlsoBe(told) && !(Leads(o.Head) && Leads(told.Head)));

    /// <summary>Words that papers put for one another: the leader of a club is its chairwoman in the next line.</summary>
    private static bool Leads(string head) => head is "leader" or "head" or "boss" or "chief" or "chair" or "chairman" or "chairwoman" or "chairperson" or "president";

    /// <summary>"But Ken Mack said": somebody whom nothing introduces was told of before.</summary>
    private Actor? Bare(Sentence other, Line lead)
    {
        var text = parts.Text;
        var next = text.Sentences.Skip(other.Number + 1).FirstOrDefault(s => s.Line.Kind == LineKind.Prose);
        if (next is null || next.Line.Number - lead.Number > 3)
        {
            return null;
        }

        var first = text.Norm(next.First) is "but" or "however" or "and" ? next.First + 1 : next.First;
        return parts.Cast.From(first).FirstOrDefault(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }) is { Actor: { } actor } mention && mention.Core == mention.Start
            && actor.Offices.Count == 0 && actor.Role is null && !actor.Places.Exists(p => p < first && text.LineAt(p).Kind != LineKind.Title) && Lexicon.SpeechVerbs.Contains(text.Norm(mention.End)) ? actor : null;
    }

    /// <summary>A verb of saying outside quotation marks, before anybody else speaks; or words that speak of the call as made.</summary>
    private bool Says(int from, Sentence sentence)
    {
        if (parts.Text.Norm(from) is "took" or "made" or "issued" or "announced" or "taking" && parts.Text.Norm(from + 1) is "the" or "its" or "this" && parts.Text.Norm(from + 2) is "step" or "decision" or "call" or "demand" or "move" or "announcement" or "appeal")
        {
            return true;
        }

        for (var i = from; i < sentence.End; i++)
        {
            if (parts.QuotationAt(i) is null && Lexicon.SpeechVerbs.Contains(parts.Text.Norm(i)))
            {
                return parts.Text.Norm(i - 1) is not ("he" or "she" or "they" or "who");
            }
        }

        return false;
    }
}
