using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>Finds mentions and lists of mentions by where they begin or end.</summary>
internal sealed class MentionChains(StoryText text, Cast cast)
{
    private const int Longest = 40;

    /// <summary>By where they begin: what was found there last, and within which limit. Rules ask again and again for the end of a sentence.</summary>
    private readonly (int Limit, MentionChain[]? Chains)[] _from = new (int, MentionChain[]?)[text.Tokens.Length];

    /// <summary>True where somebody is spoken of from that token on.</summary>
    public bool BeginAt(int at) => cast.Begins(at);

    /// <summary>The chains that begin at a token: each way to read one mention, then the longest list.</summary>
    public MentionChain[] ChainsFrom(int at, int limit)
    {
        if (!cast.Begins(at))
        {
            return [];
        }

        if (_from[at] is { Chains: { } known } last && last.Limit == limit)
        {
            return known;
        }

        MentionChain[] chains = [.. FindFrom(at, limit)];
        _from[at] = (limit, chains);
        return chains;
    }

    private IEnumerable<MentionChain> FindFrom(int at, int limit)
    {
        foreach (var mention in cast.From(at))
        {
            foreach (var end in Ends(mention, limit))
            {
                var chain = Extend([mention], end, limit);
                if (chain.Mentions.Count > 1 || chain.End > end)
                {
                    yield return chain with { Start = at };
                }

                yield return new([mention], at, end);
            }
        }
    }

    /// <summary>The mentions that end before a token, with those joined before them, in the order of the text.</summary>
    /// <param name="joined">Whether an "and" behind it closes the list, so that a comma joins as well.</param>
    public MentionChain? ChainTo(int end, int limit, bool joined = false)
    {
        var last = cast.To(end).FirstOrDefault(m => m.Start >= limit);
        if (last is null)
        {
            return null;
        }

        var found = new List<Mention> { last };
        var kind = last.Kind;
        var start = last.Start;
        while (found.Count < Longest && start - 1 > limit)
        {
            var link = text.Norm(start - 1);
            if (link is not ("and" or "," or "&" or "or") || (link == "," && !joined))
            {
                break;
            }

            var before = start - 1;
            if (link is "and" && text.Norm(before - 1) == ",")
            {
                before--;
            }

            // What stands in commas behind a name may take the closing comma with it: "Ann Roe, the leader of Ely, and Bo Day".
            var previous = cast.To(before).Concat(cast.To(start - 1)).FirstOrDefault(m => m.Start >= limit && m.Kind == kind);
            if (previous is null && !joined && kind == MentionKind.Crowd && link == "and")
            {
                // "Ann Roe and four council members": she, with others whom nobody names.
                kind = MentionKind.Name;
                previous = cast.To(before).Concat(cast.To(start - 1)).FirstOrDefault(m => m.Start >= limit && m.Kind == kind && m.Actor is { IsPerson: true });
            }

            if (previous is null && !joined && link == "and" && kind is MentionKind.Body or MentionKind.Name && text.Norm(end) is "," or "have" or "are" or "were" or "want" or "say" or "call")
            {
                // "Ann Roe and the Fen Union have called": a person and a body, as the verb tells that there are several.
                kind = kind == MentionKind.Body ? MentionKind.Name : MentionKind.Body;
                previous = cast.To(before).Concat(cast.To(start - 1)).FirstOrDefault(m => m.Start >= limit && m.Kind == kind && m.Actor is not null);
            }

            if (previous is null)
            {
                break;
            }

            joined = true;
            found.Insert(0, previous);
            start = previous.Start;
        }

        return new(found, start, end);
    }

    private IEnumerable<int> Ends(Mention mention, int limit)
    {
        if (mention.Tail != mention.End && mention.Tail <= limit)
        {
            yield return mention.Tail;
            if (text.Norm(mention.Tail - 1) == ",")
            {
                yield return mention.Tail - 1;
            }
        }

        if (mention.End <= limit)
        {
            yield return mention.End;
        }
    }

    /// <summary>"Roe, Day and the mayor": a list is believed only where "and" closes it.</summary>
    private MentionChain Extend(List<Mention> chain, int end, int limit)
    {
        var start = chain[0].Start;
        var closed = new MentionChain([chain[0]], start, end);
        while (chain.Count < Longest && end + 1 < limit)
        {
            var at = end + (text.Norm(end) == "," ? 1 : 0);
            var asWell = text.Norm(at) == "as" && text.Norm(at + 1) == "well" && text.Norm(at + 2) == "as";
            var and = asWell || text.Norm(at) is "and" or "&";
            at += asWell ? 3 : and ? 1 : 0;
            if (at == end && text.Norm(end - 1) != ",")
            {
                break;
            }

            var next = cast.From(at).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Office or MentionKind.Body && m.End <= limit && m.Start == at);
            if (next is null && and && cast.From(at).FirstOrDefault(m => m.Kind == MentionKind.Crowd && m.End <= limit && m.Start == at) is { } others && text.Norm(at) is "his" or "her" or "their" or "your"
                && text.Norm(others.End - 1) is "colleagues" or "trustees" or "directors" or "board" or "governors" or "ministers" or "councillors" or "deputies" or "team")
            {
                // "Roe and her colleagues": she, with others whom nobody names.
                closed = new([.. chain], start, others.End);
                break;
            }

            if (next is null)
            {
                break;
            }

            if (next.Kind == MentionKind.Body && text.Norm(next.End) == "'s" && cast.From(next.End + 1).FirstOrDefault(m => m.Kind == MentionKind.Name && m.End <= limit) is { } own)
            {
                // "and Labour's Ann Roe": the person is meant.
                next = own;
            }

            chain.Add(next);
            end = next.Tail <= limit ? next.Tail : next.End;
            closed = and ? new([.. chain], start, end) : closed;
        }

        return closed;
    }
}
