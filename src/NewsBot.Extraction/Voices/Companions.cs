using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds those who speak together with somebody: "Ann Roe, the mayor of Ely, and Tom Day, who chairs the port, said".</summary>
internal sealed class Companions(StoryText text, Cast cast, Func<int, Quotation?> quotationAt)
{
    private const int Longest = 40;
    private const int LongestAddition = 14;

    /// <summary>A name with those that are joined to it, behind a verb of saying: "said Ann Roe and her colleague Tom Day".</summary>
    public MentionChain After(Mention first, int limit) => Joined(first, limit, false);

    /// <summary>The same before the verb: the list may be followed by one.</summary>
    public MentionChain Before(Mention first, int limit) => Joined(first, limit, true);

    /// <summary>"Ann Roe, a farmer, and Tom Day told the meeting": both, though much stands between them.</summary>
    public MentionChain Whole(MentionChain chain, int end, int limit)
    {
        if (chain.Mentions.Count > 1 || !Enumerable.Range(limit, Math.Max(0, chain.Start - limit)).Any(i => text.Norm(i) is "and" or "&"))
        {
            return chain;
        }

        for (var i = limit; i < chain.Start; i++)
        {
            if (i > limit && text.Norm(i - 1) is not ("both" or "," or "that" or "when" or "as" or "because" or ":"))
            {
                continue;
            }

            if (cast.From(i).FirstOrDefault(m => m.Start == i && m.End < chain.Start) is { } first && Before(first, end) is { Mentions.Count: > 1 } all && all.Mentions[^1].Actor == chain.Mentions[^1].Actor)
            {
                return all;
            }
        }

        return chain;
    }

    /// <summary>"Ann Roe, along with Tom Day, said": the one who is named beside her.</summary>
    public Mention? Beside(Mention last)
    {
        var limit = text.SentenceAt(last.Start).End;
        foreach (var end in new[] { last.Tail, last.End })
        {
            var at = text.Norm(end) == "," ? end + 1 : end;
            var name = text.Norm(at) switch
            {
                "along" or "together" when text.Norm(at + 1) == "with" => at + 2,
                "alongside" => at + 1,
                "as" when text.Norm(at + 1) == "well" && text.Norm(at + 2) == "as" => at + 3,
                _ => -1,
            };
            if (name > 0 && name < limit && Named(name, limit) is { } mention
                && (text.Norm(mention.End) == "," || text.Norm(mention.Tail) is "has" or "have" or "had" or "is" or "was" or "are" or "were" || Verbs.Acts(text.Norm(mention.Tail)) || Verbs.Acts(text.Norm(mention.End))))
            {
                return mention;
            }
        }

        return null;
    }

    private MentionChain Joined(Mention first, int limit, bool isSubject)
    {
        var found = new List<Mention> { first };
        var closed = new MentionChain([first], first.Start, first.End);
        if (!IsNamed(first))
        {
            return closed;
        }

        var at = first.End;
        while (found.Count < Longest && Next(at, limit) is { } next)
        {
            if (!isSubject && ActsAlone(next.Mention))
            {
                break;
            }

            found.Add(next.Mention);
            at = next.Mention.End;
            closed = next.Closes ? new([.. found.DistinctBy(m => m.Actor)], first.Start, at) : closed;
        }

        // "Ann Roe and Tom Day, of the union, said": what is added to the last belongs to the list.
        var past = isSubject && closed.End == at && closed.Mentions.Count > 1 ? Addition(at, limit) : at;
        return past > at && text.Norm(past - 1) == "," ? closed with { End = past } : closed;
    }

    /// <summary>"said Ann Roe, and Tom Day laughed": he only laughs.</summary>
    private bool ActsAlone(Mention mention)
    {
        foreach (var end in new[] { mention.Tail, mention.End })
        {
            var at = end;
            while (Lexicon.Adverbs.Contains(text.Norm(at)))
            {
                at++;
            }

            var norm = text.Norm(at);
            if (Verbs.Acts(norm) || norm is "is" or "was" or "has" or "had" or "will" or "would" or "did" or "does" or "could" or "can" or "may"
                || (norm.Length > 4 && norm.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(text.Tokens[at].Text[0])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next one of the list, and whether "and" closes it there.</summary>
    private (Mention Mention, bool Closes)? Next(int at, int limit)
    {
        foreach (var past in new[] { at, Addition(at, limit) })
        {
            var comma = past > at && text.Norm(past - 1) == ",";
            var next = text.Norm(past) == "," ? past + 1 : past;
            var and = text.Norm(next) is "and" or "&";
            var found = and ? Named(next + 1, limit) : comma || next > past ? Listed(next, limit) : null;
            if (found is not null)
            {
                return (found, and);
            }
        }

        return null;
    }

    /// <summary>A name that stands bare in a list.</summary>
    private Mention? Listed(int at, int limit) => cast.From(at).FirstOrDefault(m => m.Start == at && m.End <= limit && IsNamed(m));

    /// <summary>"and the union's Tom Day", "and her colleague, Tom Day".</summary>
    private Mention? Named(int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + 8); i++)
        {
            if (cast.From(i).FirstOrDefault(m => (m.Start == i || m.Core == i) && m.End <= limit && IsNamed(m)) is { } mention)
            {
                if (text.Norm(mention.End) == "'s")
                {
                    i = mention.End;
                    continue;
                }

                return mention;
            }

            var norm = text.Norm(i);
            if (text.Tokens[i].IsWord ? Verbs.Acts(norm) && !Lexicon.Roles.Contains(norm) || Lexicon.PhraseStops.Contains(norm) && norm is not ("the" or "a" or "an" or "his" or "her" or "their" or "its" or "fellow") : norm is not ("," or "'s" or "-"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Past what is added to a name: ", the mayor of Ely,", ", who chairs the port,", "(Lab, Ely)", "of the farmers' union".</summary>
    private int Addition(int at, int limit)
    {
        var opens = text.Norm(at);
        if (opens == "(")
        {
            var close = at + 1;
            while (close < Math.Min(limit, at + LongestAddition) && text.Norm(close) != ")")
            {
                close++;
            }

            return text.Norm(close) == ")" && close < limit ? close + 1 : at;
        }

        if (opens is not ("," or "of" or "from" or "for"))
        {
            return at;
        }

        var relative = text.Norm(at + 1) is "who" or "whose" or "which";
        for (var i = at + 1; i < Math.Min(limit, at + LongestAddition); i++)
        {
            var norm = text.Norm(i);
            if (opens == "," ? norm == "," && i > at + 1 : norm is "," or "and")
            {
                return opens == "," ? i + 1 : i;
            }

            if (norm is "." or ";" or ":" or "?" or "!" or "–" || quotationAt(i) != quotationAt(at) || (!relative && Verbs.Acts(norm) && !Lexicon.Roles.Contains(norm)) || cast.From(i).Any(m => (m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }) || (m.Kind is MentionKind.Office or MentionKind.Pronoun && opens != ",")))
            {
                return at;
            }
        }

        return at;
    }

    private static bool IsNamed(Mention mention) => mention.Actor is not null && mention.Kind is MentionKind.Name or MentionKind.Body;
}
