using NewsBot.Extraction.Names;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Reads of whom words are said: "'He cannot stay,' said Ann Roe and Bo Day of the chairman, Tom Lee."</summary>
internal static class SpokenOf
{
    private const int Farthest = 16;

    /// <summary>Those named behind "of" in the words that tell who speaks; nobody where there is no such thing.</summary>
    public static List<Actor> Named(StoryParts parts, Mention pronoun)
    {
        var text = parts.Text;
        var end = text.SentenceAt(pronoun.Start).End;
        var verb = -1;
        for (var i = pronoun.End; i < end - 1; i++)
        {
            if (parts.QuotationAt(i) is null && Lexicon.SpeechVerbs.Contains(text.Norm(i)) || text.Norm(i) is "said" or "says" or "wrote" or "added")
            {
                verb = i;
            }

            if (verb < 0 || text.Norm(i) is not ("of" or "about") || i - verb > Farthest || !(i == verb + 1 || IsSpeaker(parts, verb, i)))
            {
                continue;
            }

            foreach (var chain in parts.Chains.ChainsFrom(i + 1, end))
            {
                var people = chain.Mentions.Select(m => m.Actor).OfType<Actor>().Where(a => a.IsPerson).Distinct().ToList();
                if (people.Count > 0 && people.Count == (pronoun.Plural ? Math.Max(2, people.Count) : 1))
                {
                    return people;
                }
            }
        }

        return [];
    }

    /// <summary>Between the verb and "of" stand only those who speak.</summary>
    private static bool IsSpeaker(StoryParts parts, int verb, int of) =>
        parts.Cast.To(of).Any(m => m.Kind is MentionKind.Name or MentionKind.Pronoun && m.Start > verb)
        && !Enumerable.Range(verb + 1, of - verb - 1).Any(i => parts.Text.Norm(i) is "." or ";" or ":" or "that" or "who" || parts.QuotationAt(i) is not null);
}
