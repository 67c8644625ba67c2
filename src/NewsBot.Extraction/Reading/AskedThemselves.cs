using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Holds back a caller whom the story's head itself asks to go, where the words name neither the one who asks nor the one who is meant: "Kerr
/// told to go … He added: 'We ask that he resign'". A pronoun that leads from the one who is asked to go to somebody else has gone astray.
/// </summary>
internal static class AskedThemselves
{
    public static void Judge(StoryParts parts, IReadOnlyList<Demand> demands)
    {
        var head = demands.Where(d => d.Blocked is null && IsHead(parts, d)).ToList();
        var asked = head.SelectMany(d => (d.Match.Target?.Mentions ?? []).Where(m => m.Kind == MentionKind.Name).Select(m => m.Actor).OfType<Actor>().Where(d.Targets.Contains)).ToHashSet();
        asked.ExceptWith(head.Where(d => Names(d.Match.Target)).SelectMany(d => d.Callers));
        foreach (var demand in demands.Where(d => d.Blocked is null && d.Callers.Any(asked.Contains) && !Names(d.Match.Target)))
        {
            demand.Callers = [.. demand.Callers.Where(c => !asked.Contains(c))];
            if (demand.Callers.Count == 0)
            {
                demand.Blocked = "it would be the one who is asked to go who asks";
            }
        }
    }

    /// <summary>The headline and the first paragraph.</summary>
    private static bool IsHead(StoryParts parts, Demand demand)
    {
        var line = parts.Text.Sentences[demand.Sentence].Line;
        return line.Kind == LineKind.Title || line == parts.Text.Lines.FirstOrDefault(l => l.Kind == LineKind.Prose && !l.IsEmpty);
    }

    private static bool Names(Rules.MentionChain? target) => target is not null && target.Mentions.Any(m => m.Kind is MentionKind.Name or MentionKind.Office);
}
