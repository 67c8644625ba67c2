using System.Collections.Frozen;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Names;

/// <summary>"The union", "a residents' group": which named body a common noun stands for.</summary>
internal static class GenericBodies
{
    public static FrozenSet<string> Nouns { get; } = FrozenSet.ToFrozenSet(
        ["union", "association", "group", "party", "trust", "council", "society", "federation", "charity", "committee", "board", "club", "forum", "alliance", "campaign", "branch", "organisation", "organization", "body", "newspaper", "paper", "company", "fund", "academy", "network", "congress", "assembly", "caucus", "coalition", "chamber"], StringComparer.Ordinal);

    public static Actor? Find(StoryText text, int start, int noun, IReadOnlyList<Actor> actors)
    {
        var word = text.Norm(noun);
        var beside = actors.FirstOrDefault(a => !a.IsPerson && text.Norm(noun + 1) == "," && a.Places.Exists(p => p == noun + 2 || (p == noun + 3 && text.Norm(noun + 2) == "the")));
        if (beside is not null)
        {
            return beside;
        }

        var fitting = actors.Where(a => !a.IsPerson && a.Places.Count > 0 && Fits(a, word)).ToList();
        if (fitting.Count == 0 || (text.Norm(start) == "another" && fitting.Count < 2))
        {
            return null;
        }

        // The last one before the noun; a lead that says "a residents' group" names it later.
        var before = fitting.Where(a => a.Places.Any(p => p < start)).MaxBy(a => a.Places.Where(p => p < start).Max());
        return before ?? (fitting.Count == 1 ? fitting[0] : null);
    }

    private static bool Fits(Actor body, string noun)
    {
        if (noun == "party")
        {
            return body.Party == body.Name || body.Name.EndsWith("Party", StringComparison.OrdinalIgnoreCase) || body.Name.EndsWith("Congress", StringComparison.OrdinalIgnoreCase);
        }

        if (noun is "organisation" or "organization" or "body" or "charity" or "campaign")
        {
            return body.Party is null;
        }

        return body.Name.Split(' ').Any(w => w.Trim('\'', '’').Equals(noun, StringComparison.OrdinalIgnoreCase));
    }
}
