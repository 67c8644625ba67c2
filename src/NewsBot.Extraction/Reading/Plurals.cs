using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Says whom "they", "both" and "those two" mean.</summary>
internal static class Plurals
{
    /// <summary>Whom "they", "both", "those two" mean.</summary>
    public static List<Actor> Meant(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var several = Joined(parts, token, speakers) ?? Pair(parts, token, speakers) ?? [.. parts.Back.Focus.Where(f => !speakers.Contains(f)).Take(4)];
        var end = Math.Min(token + 8, parts.Text.SentenceAt(token).End);
        var two = Enumerable.Range(token, end - token).Any(i => parts.Text.Norm(i) is "both" or "two" or "pair");
        return (several.Count > 1 && several.Count(s => Near(parts, s, token)) > 1) || (several.Count == 1 && !several[0].IsPerson && !two) ? several : [];
    }

    /// <summary>"I have no faith in Roe or in Day. They should go": the two who are named just before, and nobody else with them.</summary>
    private static List<Actor>? Pair(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var here = parts.Text.SentenceAt(token).Number;
        for (var number = here; number >= Math.Max(0, here - 2); number--)
        {
            var sentence = parts.Text.Sentences[number];
            var named = parts.Cast.Mentions.Where(m => m.Start >= sentence.First && m.Start < Math.Min(sentence.End, token) && m.Actor is { IsPerson: true } && m.Kind is MentionKind.Name or MentionKind.Office)
                .Select(m => m.Actor!).Where(a => !speakers.Contains(a)).Distinct().ToList();
            if (named.Count > 0)
            {
                return named.Count == 2 ? named : null;
            }
        }

        return null;
    }

    /// <summary>"The leader and her deputy are finished and they should go": those who are joined before the pronoun.</summary>
    private static List<Actor>? Joined(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var here = parts.Text.SentenceAt(token).Number;
        for (var number = here; number >= Math.Max(0, here - 1); number--)
        {
            var sentence = parts.Text.Sentences[number];
            for (var i = sentence.First; i < Math.Min(sentence.End, token); i++)
            {
                foreach (var chain in parts.Chains.ChainsFrom(i, Math.Min(sentence.End, token)).Where(c => c.Mentions.Count > 1))
                {
                    var actors = chain.Mentions.Select(m => m.Actor).OfType<Actor>().Where(a => a.IsPerson).Distinct().ToList();
                    if (actors.Count > 1 && !actors.Exists(speakers.Contains))
                    {
                        return actors;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Spoken of in the paragraphs just before.</summary>
    private static bool Near(StoryParts parts, Actor actor, int token)
    {
        var line = parts.Text.LineAt(token).Number;
        return actor.Places.Exists(p => p < token && line - parts.Text.LineAt(p).Number <= 2);
    }
}
