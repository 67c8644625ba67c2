using System.Collections.Frozen;
using NewsBot.Core.Calls;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Parties by their public names, nouns that stand for a body, and what kind of body a name tells of.</summary>
internal static class BodyNames
{
    private static readonly HashSet<string> GroupNouns = new(StringComparer.Ordinal)
    {
        "group", "branch", "caucus", "campaign", "supporters", "fans", "families", "parents", "residents", "action", "watch", "network", "committee", "opposition", "cabinet", "vigil", "collective", "brigade", "members", "patients",
    };

    /// <summary>The words that the name of a party or of a known body begins with.</summary>
    private static readonly FrozenSet<string> FirstWords = Lexicon.Parties.Keys.Concat(Lexicon.KnownBodies.Keys).Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    public static CallerKind KindOf(string name) =>
        name.Split(' ').Any(w => GroupNouns.Contains(w.TrimEnd('\'', '’').ToLowerInvariant())) ? CallerKind.Group : CallerKind.Organisation;

    public static void AddParties(StoryText text, List<Actor> actors, List<Mention> mentions)
    {
        var taken = mentions.SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!text.LineAt(i).IsStory || taken.Contains(i) || !FirstWords.Contains(text.Norm(i)))
            {
                continue;
            }

            for (var length = Math.Min(4, text.LineAt(i).End - i); length > 0; length--)
            {
                var words = string.Join(' ', Enumerable.Range(i, length).Select(text.Norm));
                var isParty = Lexicon.Parties.TryGetValue(words, out var name);
                if ((isParty || Lexicon.KnownBodies.TryGetValue(words, out name)) && IsNoun(text, i, i + length))
                {
                    var actor = actors.Find(a => a.Name == name);
                    if (actor is null)
                    {
                        actor = new(name!, CallerKind.Organisation) { Party = isParty ? name : null };
                        actors.Add(actor);
                    }

                    actor.Places.Add(i);
                    mentions.Add(new(i, i + length, MentionKind.Body, actor));
                    i += length - 1;
                    break;
                }
            }
        }
    }

    /// <summary>"Labour said", but not "Labour MP Ann Roe" or "the Conservative group".</summary>
    private static bool IsNoun(StoryText text, int start, int end)
    {
        var first = text.Tokens[start].Norm == "the" && start + 1 < end ? text.Tokens[start + 1] : text.Tokens[start];
        if (!first.IsCapital)
        {
            return false;
        }

        if (text.Tokens[start].Norm == "tories" && (text.LineAt(start).Kind == LineKind.Title || start == 0 || text.Norm(start - 1) != "the"))
        {
            // "Tories tell leader to go": some of them.
            return false;
        }

        if (start > 0 && (text.Tokens[start - 1].Kind == TokenKind.Number
            || text.Norm(start - 1) is "two" or "three" or "four" or "five" or "six" or "some" or "many" or "most" or "other" or "several" or "more" or "fellow" or "senior" or "rebel" or "few" or "first" or "leading"))
        {
            // "Three Tories": people without names, no party.
            return false;
        }

        if (end >= text.Tokens.Length)
        {
            return true;
        }

        var next = text.Tokens[end];
        if (text.Norm(end - 1).EndsWith('s') && next.Norm is "who" or "whose" or "calling" or "asking" or "demanding" or "wanting" or "urging" or "telling" or "pushing" or "pressing" or "saying" or "seeking")
        {
            // "the Democrats who called on Roe to go": those of them who did.
            return false;
        }

        return !next.IsCapital && !Lexicon.Roles.Contains(next.Norm) && !Lexicon.BodyNouns.Contains(next.Norm) && !Lexicon.Crowds.Contains(next.Norm)
            && (IsOwnWord(text, end - 1) || next.Kind == TokenKind.Mark || Lexicon.FunctionWords.Contains(next.Norm) || Lexicon.SpeechVerbs.Contains(next.Norm) || Lexicon.Adverbs.Contains(next.Norm)
                || next.Norm.StartsWith('\'') || WordClass.Load("ask").FirstWords.Contains(next.Norm) || WordClass.Load("call-for").FirstWords.Contains(next.Norm) || WordClass.Load("remove").FirstWords.Contains(next.Norm));
    }

    /// <summary>"Sinn Féin", "the Greens": words that stand for the party alone, and are no adjective before its people's offices.</summary>
    private static bool IsOwnWord(StoryText text, int last) => text.Norm(last) is "conservatives" or "tories" or "greens" or "democrats" or "dems" or "féin" or "fein" or "fáil" or "fail" or "gael" or "nationals" or "republicans" or "liberals" or "cymru" or "party";

    /// <summary>"Labour leader Ann Roe said her party": the word before an office names the party, though nobody speaks of it there.</summary>
    public static void AddBehind(StoryText text, List<Actor> actors)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!text.LineAt(i).IsStory || text.LineAt(i).Kind == LineKind.Title || !text.Tokens[i].IsCapital || !(text.Norm(i + 1) is "'s" || Lexicon.Roles.Contains(text.Norm(i + 1)) || Lexicon.Titles.Contains(text.Norm(i + 1))))
            {
                continue;
            }

            for (var start = Math.Max(text.LineAt(i).First, i - 2); start <= i; start++)
            {
                if (Lexicon.Parties.TryGetValue(Plural(string.Join(' ', Enumerable.Range(start, i - start + 1).Select(text.Norm))), out var name))
                {
                    var actor = actors.Find(a => a.Name == name);
                    if (actor is null)
                    {
                        actors.Add(actor = new(name, CallerKind.Organisation) { Party = name });
                    }

                    actor.Places.Add(i);
                    break;
                }
            }
        }
    }

    private static string Plural(string words) => words switch
    {
        "conservative" or "tory" => "conservatives",
        "liberal democrat" => "liberal democrats",
        "lib dem" => "lib dems",
        "green" => "greens",
        _ => words,
    };
}
