using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Tells when an officer's "we" is a body's: "The Fen Union has not changed its mind. 'We still want him to go,' its secretary, Ann Roe, said."</summary>
internal sealed class Spokesmen(StoryText text, Cast cast)
{
    private static readonly FrozenSet<string> Wills = FrozenSet.ToFrozenSet(
        ["want", "wanted", "demand", "demanded", "demanding", "call", "called", "calling", "ask", "asked", "asking", "urge", "urged", "urging", "believe", "insist", "insisted", "expect", "request", "requested"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ["have", "'ve", "are", "'re", "still", "continue", "to", "all", "now", "also", "simply", "therefore", "again", "as", "a", "union", "already", "would", "will", "do"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Officers = FrozenSet.ToFrozenSet(
        ["secretary", "chair", "chairman", "chairwoman", "chairperson", "president", "convener", "convenor", "spokesman", "spokeswoman", "spokesperson", "whip", "co-ordinator", "coordinator", "leader", "treasurer", "director", "organiser", "co-chair"], StringComparer.Ordinal);

    /// <summary>The body whose "we" it is; null where the officer may speak for nobody else.</summary>
    public Actor? Of(Quotation quotation, Actor speaker)
    {
        if (!Enumerable.Range(quotation.First, quotation.End - quotation.First).Any(WillsAsOne))
        {
            return null;
        }

        var here = text.SentenceAt(quotation.First);
        for (var number = here.Number; number >= Math.Max(0, here.Number - 2) && text.Sentences[number].Line == here.Line; number--)
        {
            var sentence = text.Sentences[number];
            var lead = Enumerable.Range(sentence.First, Math.Min(5, sentence.End - sentence.First)).SelectMany(cast.From)
                .FirstOrDefault(m => m.Kind == MentionKind.Body && m.Actor is not null && (m.Start < quotation.First || m.Start >= quotation.End) && text.Norm(m.End) != "'s");
            if (lead is null && number < here.Number && cast.From(sentence.First).Any(m => m.Kind is MentionKind.Crowd or MentionKind.Name or MentionKind.Office))
            {
                return null;
            }

            if (lead is not null && number < here.Number)
            {
                return speaker.OfficerOf.Contains(lead.Actor!) || (speaker.OfficerOf.Count == 0 && speaker.RoleWords.Overlaps(Officers)) ? lead.Actor : null;
            }
        }

        return null;
    }

    /// <summary>"we still want", "this union has asked": what is asked is asked by all of them.</summary>
    private bool WillsAsOne(int at)
    {
        if (text.Norm(at) is not "we")
        {
            return false;
        }

        var verb = at + 1;
        while (verb < at + 5 && Between.Contains(text.Norm(verb)))
        {
            verb++;
        }

        return Wills.Contains(text.Norm(verb)) && !text.Norm(verb - 1).EndsWith("n't", StringComparison.Ordinal);
    }
}
