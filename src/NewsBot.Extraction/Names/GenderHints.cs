using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>He or she, from titles, first names and the pronouns that follow a name.</summary>
internal static class GenderHints
{
    public static void Guess(StoryText text, List<Actor> actors, List<Mention> mentions)
    {
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
                    : Followed(text, actor, people);
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

    /// <summary>The pronoun that follows a name before anybody else is named.</summary>
    private static Gender Followed(StoryText text, Actor actor, Dictionary<int, Actor> people)
    {
        var he = 0;
        var she = 0;
        foreach (var place in actor.Places.Take(8))
        {
            for (var i = place + 1; i < Math.Min(text.Tokens.Length, place + 40) && !(people.TryGetValue(i, out var other) && other != actor); i++)
            {
                if (text.Norm(i) is "he" or "his" or "him")
                {
                    he++;
                    break;
                }

                if (text.Norm(i) is "she" or "her")
                {
                    she++;
                    break;
                }
            }
        }

        return he > she ? Gender.He : she > he ? Gender.She : Gender.Unknown;
    }
}
