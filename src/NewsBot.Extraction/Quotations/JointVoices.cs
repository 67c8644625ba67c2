using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Gives to people who are only counted what they say together, where a list tells who they are: "'Go,' the three wrote."</summary>
internal sealed class JointVoices(StoryText text, Names.Cast cast, Func<int, Quotation?> quotationAt)
{
    public void Find(IEnumerable<Quotation> quotations)
    {
        foreach (var quotation in quotations.Where(q => q.Speaker is null && !q.IsSpoken))
        {
            if (Counted(quotation) is > 1 and var count && NameGroups.Near(text, cast, quotationAt, quotation.First, count) is { Count: > 0 } group)
            {
                quotation.Speakers = group;
                quotation.Unnamed = false;
                quotation.How = $"the {count} who say it are named near by";
            }
        }
    }

    private int Counted(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        var at = text.Norm(quotation.End) == "," ? quotation.End + 1 : quotation.End;
        if (at < line.End && text.SentenceAt(at).Number == text.SentenceAt(quotation.End - 1).Number && Subject(at, Math.Min(line.End, at + 7)) is > 0 and var after)
        {
            return after;
        }

        var sentence = text.SentenceAt(quotation.First);
        for (var i = quotation.First - 1; i >= Math.Max(sentence.First, quotation.First - 14); i--)
        {
            if (Says(i))
            {
                return Subject(Math.Max(sentence.First, i - 5), i + 1);
            }
        }

        return 0;
    }

    /// <summary>"the two MPs say", "the pair wrote".</summary>
    private int Subject(int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (text.Norm(i) is "the" or "all" && NameGroups.Count(text.Norm(i + 1)) is > 1 and var count && text.Norm(i + 2) != "of" && Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).Any(Says))
            {
                return count;
            }
        }

        return 0;
    }

    private bool Says(int at) => text.Norm(at) is "said" or "say" or "wrote" or "write" or "added" or "add" or "argue" or "argued" or "declared" or "ask" or "asked" or "told" or "state" or "stated";
}
