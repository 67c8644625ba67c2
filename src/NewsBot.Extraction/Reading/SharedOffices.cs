using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Tells whom "the minister" means where the story has two of them.</summary>
internal static class SharedOffices
{
    private const double AsGood = 0.35;

    /// <summary>Others of the story who hold such an office as well as the one it was taken for.</summary>
    public static List<Actor> Rivals(StoryParts parts, Mention office)
    {
        if (office.Kind != MentionKind.Office || office.Actor is not { } actor || office.Plural || parts.Cast.Actors.Count > 200
            || OfficeName.Parse(parts.Text.Words(office.Start, office.End)) is not { } wanted || IsSetOff(parts, office))
        {
            return [];
        }

        var fit = Fit(wanted, actor);
        return fit == 0 ? [] : parts.Cast.Actors.Where(a => a != actor && a.IsPerson && a.Places.Exists(p => p < office.Start) && Fit(wanted, a) >= fit - AsGood).ToList();
    }

    /// <summary>The one who is meant: who alone is asked to go by name, else who was spoken of last; null where both may be meant.</summary>
    public static Actor? Meant(StoryParts parts, Mention office, List<Actor> rivals, IReadOnlySet<Actor> speakers)
    {
        var actor = office.Actor!;
        var all = rivals.Append(actor).Where(a => !speakers.Contains(a)).ToList();
        if (all.Count < 2)
        {
            return all.Count == 1 ? all[0] : actor;
        }

        var asked = parts.Back.Guessed ? [] : all.FindAll(parts.Back.Focus.Contains);
        if (asked.Count == 1)
        {
            return asked[0];
        }

        var left = (asked.Count > 0 ? asked : all).OrderByDescending(a => LastSentence(parts, a, office.Start)).ToList();
        if (LastSentence(parts, left[0], office.Start) > LastSentence(parts, left[1], office.Start))
        {
            return asked.Count > 0 ? left[0] : actor;
        }

        var title = left.FindAll(a => a.Places.Exists(p => parts.Text.LineAt(p).Kind == Text.LineKind.Title));
        return title.Count == 1 ? title[0] : null;
    }

    private static int LastSentence(StoryParts parts, Actor actor, int before) => actor.Places.Where(p => p < before).Select(p => parts.Text.SentenceAt(p).Number).DefaultIfEmpty(-1).Max();

    /// <summary>"the minister, Ann Roe": the name stands beside it.</summary>
    private static bool IsSetOff(StoryParts parts, Mention office) => office.Tail > office.End
        || parts.Cast.From(office.Start).Any(m => m.Kind == MentionKind.Name)
        || (parts.Text.Norm(office.Start - 1) == "," && parts.Cast.To(office.Start - 1).Any(m => m.Actor == office.Actor))
        || parts.Cast.To(office.End).Any(m => m.Kind == MentionKind.Name);

    private static double Fit(OfficeName wanted, Actor actor)
    {
        var best = 0.0;
        foreach (var held in actor.Offices)
        {
            best = Math.Max(best, wanted.Fits(held));
        }

        return best;
    }
}
