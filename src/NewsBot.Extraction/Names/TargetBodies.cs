using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Names a board or committee as a whole where it is asked to go: "the whole board should resign", "sack its board of trustees".</summary>
internal static class TargetBodies
{
    private static readonly WordClass Leave = WordClass.Load("leave");
    private static readonly WordClass Remove = WordClass.Load("remove");

    public static void Name(StoryText text, string feed, List<Actor> actors, List<Mention> mentions)
    {
        var owners = actors.Where(a => a is { IsPerson: false, Party: null } && a.Places.Count > 0 && FigureName.CompareBodies(a.Name, feed) == NameMatch.Different).ToList();
        if (owners.Count == 0)
        {
            return;
        }

        foreach (var mention in mentions.Where(m => m is { Kind: MentionKind.Crowd, Actor: null } && IsBoard(text.Norm(m.End - 1)) && !text.Tokens[m.End - 1].IsCapital).Concat(BoardsOf(text)).ToList())
        {
            var first = text.Norm(mention.Start);
            var whole = Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => text.Norm(i) is "whole" or "entire" or "full");
            var owned = Of(mentions, text, mention);
            if (first is not ("the" or "its" or "their" or "whole" or "entire" or "that" or "this") || !(whole || IsAsked(text, mention, owned?.End ?? mention.End)))
            {
                continue;
            }

            var end = mention.End;
            if (text.Norm(end) == "of" && IsKind(text.Norm(end + 1)))
            {
                end += 2;
            }

            if (owned is not null)
            {
                // "the board of the Fen Trust"
                Take(actors, mentions, mention, owned.End, $"{owned.Actor!.Name} {text.Norm(mention.End - 1)}");
                continue;
            }

            var noun = text.Words(mention.End - 1, end);
            var owner = Owner(owners, mention.Start, text);
            var known = actors.Where(a => !a.IsPerson && a.Name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
            var name = known.Count == 1 ? known[0].Name : owner.Name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase) ? owner.Name : $"{owner.Name} {noun}";
            Take(actors, mentions, mention, end, name);
        }
    }

    private static void Take(List<Actor> actors, List<Mention> mentions, Mention mention, int end, string name)
    {
        var body = actors.Find(a => !a.IsPerson && a.Name == name);
        if (body is null)
        {
            actors.Add(body = new(name, CallerKind.Group));
        }

        body.Places.Add(mention.End - 1);
        mentions.Remove(mention);
        mentions.RemoveAll(m => m.Kind == MentionKind.Body && m.Start >= mention.Start && m.End <= end && m.Start >= mention.End);
        mentions.Add(new(mention.Start, end, MentionKind.Body, body) { Core = mention.Start });
    }

    /// <summary>The body whose board it is, where "of" and its name follow at once.</summary>
    private static Mention? Of(List<Mention> mentions, StoryText text, Mention board) =>
        text.Norm(board.End) == "of" ? mentions.Find(m => m.Kind == MentionKind.Body && m.Actor is not null && (m.Start == board.End + 1 || (m.Start == board.End + 2 && text.Norm(board.End + 1) == "the"))) : null;

    /// <summary>"its whole board of trustees"</summary>
    private static IEnumerable<Mention> BoardsOf(StoryText text)
    {
        for (var i = 2; i + 3 < text.Tokens.Length; i++)
        {
            if (text.Norm(i) == "board" && !text.Tokens[i].IsCapital && text.Norm(i - 1) is "that" or "this" && text.Norm(i - 2) is not ("of" or "on"))
            {
                yield return new(i - 1, i + 1, MentionKind.Crowd, null);
                continue;
            }

            if (text.Norm(i) is "board" or "committee" && !text.Tokens[i].IsCapital && text.Norm(i + 1) == "of" && (text.Tokens[i + 2].IsCapital || (text.Norm(i + 2) == "the" && text.Tokens[i + 3].IsCapital)))
            {
                var whole = text.Norm(i - 1) is "whole" or "entire" or "full" ? i - 1 : i;
                if (text.Norm(whole - 1) is "the" or "its" or "their")
                {
                    yield return new(whole - 1, i + 1, MentionKind.Crowd, null);
                }

                continue;
            }

            if (text.Norm(i) != "board" || text.Tokens[i].IsCapital || text.Norm(i + 1) != "of" || !IsKind(text.Norm(i + 2)))
            {
                continue;
            }

            var start = text.Norm(i - 1) is "whole" or "entire" or "full" ? i - 1 : i;
            if (text.Norm(start - 1) is "the" or "its" or "their")
            {
                yield return new(start - 1, i + 1, MentionKind.Crowd, null);
            }
        }
    }

    private static bool IsKind(string norm) => norm is "trustees" or "governors" or "directors" or "management" or "regents";

    private static bool IsBoard(string norm) => norm is "board" or "committee" or "executive" or "cabinet";

    /// <summary>"should go", "to resign" behind it, or "sack", "the resignation of" before it.</summary>
    private static bool IsAsked(StoryText text, Mention mention, int end)
    {
        end += text.Norm(end) == "of" ? 2 : 0;
        if (text.Norm(end) is "should" or "must" or "ought" or "to" or "has" or "have" or "needs")
        {
            var verb = text.Norm(end) is "ought" or "has" or "have" or "needs" && text.Norm(end + 1) == "to" ? end + 2 : end + 1;
            verb += text.Norm(verb) is "all" or "now" or "collectively" ? 1 : 0;
            var sentence = text.SentenceAt(mention.Start).End;
            return verb < sentence && (Leave.Starts(text.Tokens, verb, sentence) || (text.Norm(verb) == "be" && Remove.SingleWords.Contains(text.Norm(verb + 1))));
        }

        if (text.Norm(end) is "out" or "gone" && text.Norm(mention.Start - 1) is "want" or "wants" or "wanted" or "see")
        {
            return true;
        }

        for (var i = mention.Start - 1; i >= Math.Max(text.SentenceAt(mention.Start).First, mention.Start - 2); i--)
        {
            if (Remove.SingleWords.Contains(text.Norm(i)) || (text.Norm(i) == "of" && WordClass.Load("departure-any").FirstWords.Contains(text.Norm(i - 1))))
            {
                return true;
            }
        }

        return text.Norm(end) == "'s" && WordClass.Load("departure-any").FirstWords.Contains(text.Norm(end + 1));
    }

    /// <summary>The body named last before, or the one that the story speaks of most.</summary>
    private static Actor Owner(List<Actor> owners, int at, StoryText text)
    {
        var near = owners.Where(o => o.Places.Any(p => p < at && text.SentenceAt(p).Number >= text.SentenceAt(at).Number - 1)).MaxBy(o => o.Places.Where(p => p < at).Max());
        return text.Norm(at) is "its" or "their" && near is not null ? near : owners.MaxBy(o => o.Places.Count)!;
    }
}
