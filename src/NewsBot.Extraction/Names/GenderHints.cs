using NewsBot.Core.Figures;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>He or she, from titles, first names and the pronouns that follow a name.</summary>
internal static class GenderHints
{
    private const int Reach = 80;
    private const int Opening = 10;

    public static void Guess(StoryText text, List<Actor> actors, List<Mention> mentions)
    {
        var quoted = new HashSet<int>();
        foreach (var quotation in QuotationFinder.Find(text))
        {
            quoted.UnionWith(Enumerable.Range(quotation.First, quotation.End - quotation.First));
        }

        var people = new Dictionary<int, Actor>();
        foreach (var mention in mentions.Where(m => m.Actor is { IsPerson: true }))
        {
            people.TryAdd(mention.Start, mention.Actor!);
        }

        foreach (var actor in actors.Where(a => a.IsPerson && a.Gender == Gender.Unknown))
        {
            actor.Gender = Of(actor.Name);
            if (actor.Gender == Gender.Unknown)
            {
                actor.Gender = actor.Role is { } role && role.EndsWith("man", StringComparison.Ordinal) ? Gender.He
                    : actor.Role is { } other && other.EndsWith("woman", StringComparison.Ordinal) ? Gender.She
                    : Followed(text, actor, people, quoted);
            }
        }
    }

    /// <summary>By the first name alone; unknown where it is a man's and a woman's, or no first name is printed.</summary>
    public static Gender Of(string name)
    {
        var word = name.Split(' ')[0].ToLowerInvariant();
        var he = Lexicon.MaleNames.Contains(word);
        var she = Lexicon.FemaleNames.Contains(word);
        return he == she || FigureName.Parse(name).First is null ? Gender.Unknown : he ? Gender.He : Gender.She;
    }

    /// <summary>Of somebody with one name only: what stands behind a title is a surname and tells nothing.</summary>
    public static Gender Single(string norm, string title) => title.Length > 0 || Lexicon.MaleNames.Contains(norm) == Lexicon.FemaleNames.Contains(norm) ? Gender.Unknown
        : Lexicon.MaleNames.Contains(norm) ? Gender.He : Gender.She;

    /// <summary>
    /// The pronouns that follow a name before anybody else is named. What others say in quotation marks does not count; one that opens
    /// a sentence or stands beside "said" is worth more than one in the same sentence: "Ann Roe said he should go. She spoke in Ely."
    /// </summary>
    private static Gender Followed(StoryText text, Actor actor, Dictionary<int, Actor> people, HashSet<int> quoted)
    {
        var he = 0;
        var she = 0;
        foreach (var place in actor.Places.Where(p => !quoted.Contains(p)).Take(8))
        {
            var first = true;
            var sentence = text.SentenceAt(place);
            var leads = place - sentence.First <= Opening && text.Norm(place - 1) is not ("and" or "or");
            for (var i = place + 1; i < Math.Min(text.Tokens.Length, place + Reach); i++)
            {
                if (quoted.Contains(i))
                {
                    continue;
                }

                if (people.TryGetValue(i, out var other) && other != actor)
                {
                    break;
                }

                var norm = text.Norm(i);
                if (norm is not ("he" or "his" or "him" or "she" or "her"))
                {
                    continue;
                }

                var strong = leads && (norm is "he" or "she") && ((i == text.SentenceAt(i).First && text.SentenceAt(i) != sentence) || Lexicon.SpeechVerbs.Contains(text.Norm(i + 1)));
                var weight = strong ? 3 : first ? 1 : 0;
                first = false;
                (he, she) = norm[0] == 'h' && norm != "her" ? (he + weight, she) : (he, she + weight);
                if (strong)
                {
                    break;
                }
            }
        }

        return he > she ? Gender.He : she > he ? Gender.She : Gender.Unknown;
    }
}
