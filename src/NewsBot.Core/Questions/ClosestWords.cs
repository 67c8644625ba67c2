using System.Text.RegularExpressions;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>Finds the story, and in it the sentence, that comes nearest to telling what somebody says of a target.</summary>
internal sealed partial class ClosestWords(IStoryStore stories)
{
    private const int MostStories = 6;

    private static readonly string[] Telling =
    [
        "resign", "quit", "go", "going", "leave", "call", "called", "calling", "calls", "asked", "ask", "asking", "sign", "signed", "stand", "step", "sack",
        "confidence", "denied", "deny", "denies", "refused", "declined", "stopped", "short", "not", "never", "no", "alone", "back", "backed", "support",
        "criticised", "position", "leader", "leadership", "resignation", "job", "replace", "wrong",
    ];

    /// <param name="Words">A sentence of the story, exact.</param>
    public sealed record Found(StoryHeader Story, string Words);

    /// <summary>Null where no story names them.</summary>
    /// <param name="person">A name or a post, as typed.</param>
    public async Task<Found?> AboutAsync(string person, Figure? target, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var name = FigureName.Parse(StripLead(person));
        var surname = target is null ? null : FigureName.Parse(target.Name).Surname;
        string[] words = [.. name.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length == 0)
        {
            return null;
        }

        IReadOnlyList<StoryHeader> found = [];
        foreach (var search in (IEnumerable<string[]>)[surname is null ? words : [.. words, surname], words])
        {
            found = found.Count > 0 ? found : await stories.SearchAsync(search, asOf, MostStories, cancellationToken);
        }

        Found? best = null;
        var most = 0;
        foreach (var header in found)
        {
            if (await stories.FindAsync(header.Id, cancellationToken) is not { } story)
            {
                continue;
            }

            foreach (var sentence in Sentences().Split(story.Whole))
            {
                var score = Score(sentence, words[^1], surname);
                if (score > most)
                {
                    (best, most) = (new(header, sentence.Trim()), score);
                }
            }
        }

        return best;
    }

    /// <summary>The name as a story spells it; as typed where none does.</summary>
    public static string Spelling(string typed, string? story)
    {
        var at = story?.IndexOf(typed, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? typed : story!.Substring(at, typed.Length);
    }

    private static string StripLead(string person)
    {
        var words = person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = 0;
        while (from < words.Length - 1 && FigureName.Fold(words[from]) is "the" or "mp" or "a" or "former" or "councillor" or "minister" or "secretary")
        {
            from++;
        }

        return string.Join(' ', words[from..]);
    }

    private static int Score(string sentence, string name, string? target)
    {
        var words = Words().Matches(FigureName.Fold(sentence)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return !words.Contains(name) ? 0
            : 10 + Telling.Count(words.Contains) * 2 + (target is not null && words.Contains(target) ? 3 : 0) + (sentence.Contains('“', StringComparison.Ordinal) ? 2 : 0);
    }

    [GeneratedRegex(@"(?<=[.!?][”""’]?)\s+|\n+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Words();
}
