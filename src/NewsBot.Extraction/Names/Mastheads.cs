using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>The paper that prints the story, where it speaks of itself by a part of its name: "The Lantern believes", in the Ely Lantern.</summary>
internal static class Mastheads
{
    public static void Add(StoryText text, string feed, List<Actor> actors, List<Mention> mentions)
    {
        var words = feed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = words is ["The", ..] ? words[1..] : words;
        if (words.Length == 0 || !char.IsUpper(words[^1][0]))
        {
            return;
        }

        var paper = actors.Find(a => !a.IsPerson && FigureName.CompareBodies(a.Name, string.Join(' ', words)) != NameMatch.Different);
        var last = words[^1].ToLowerInvariant();
        var taken = mentions.SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        for (var i = 1; i + 1 < text.Tokens.Length; i++)
        {
            if (text.Norm(i) != last || !text.Tokens[i].IsCapital || taken.Contains(i) || text.Tokens[i + 1].IsCapital || !text.LineAt(i).IsStory
                || Lexicon.BodyNouns.Contains(text.Norm(i + 1)) || Lexicon.Roles.Contains(text.Norm(i + 1)))
            {
                continue;
            }

            var start = i;
            for (var back = 1; back < words.Length && i - back >= 0 && text.Norm(i - back).Equals(words[^(back + 1)], StringComparison.OrdinalIgnoreCase) && text.Tokens[i - back].IsCapital && !taken.Contains(i - back); back++)
            {
                start = i - back;
            }

            if (start == 0 || (text.Norm(start - 1) != "the" && !(start < i && i - start + 1 == words.Length)))
            {
                continue;
            }

            if (paper is null)
            {
                actors.Add(paper = new(string.Join(' ', words), CallerKind.Organisation));
            }

            paper.Places.Add(i);
            mentions.Add(new(text.Norm(start - 1) == "the" ? start - 1 : start, i + 1, MentionKind.Body, paper) { Core = start });
        }
    }
}
