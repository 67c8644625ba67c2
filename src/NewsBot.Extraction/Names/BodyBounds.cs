using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Tells in a run of capitals what belongs to a body's name, and how far the name goes on in small letters.</summary>
/// <param name="quoted">The tokens before which a quotation mark stands.</param>
internal sealed class BodyBounds(StoryText text, IReadOnlySet<int> quoted)
{
    /// <summary>"Lorry Drivers' Union": the plural belongs to a body's name.</summary>
    public bool NamesBody(int at, int end)
    {
        if (Lexicon.PartyWords.Contains(text.Norm(at)) && text.Norm(end - 1) is "association" or "party" or "group" or "club" or "federation" or "society" or "union" or "branch" or "league" or "forum" or "movement" or "alliance" or "network" or "conference" or "students" or "caucus" && end - at > 1 && !Lexicon.IsFirstName(text.Norm(at + 1)))
        {
            // "Ely Conservative Association": a word that is else a politician's.
            return true;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)) && (IsPluralRole(text.Norm(at)) || Lexicon.Crowds.Contains(text.Norm(at)) || Lexicon.BodyNouns.Contains(text.Norm(at))) && !Lexicon.IsFirstName(text.Norm(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsPluralRole(string norm) => norm.Length > 4 && norm.EndsWith('s') && Lexicon.Roles.Contains(norm[..^1]);

    public static bool IsBefore(string norm) =>
        Lexicon.PartyWords.Contains(norm) || Lexicon.Demonyms.Contains(norm) || Lexicon.CalendarWords.Contains(norm);

    public bool HasBody(int start, int end)
    {
        if (end - start > 1 && text.Norm(end - 1) is "road" or "street" or "lane" or "avenue" or "square" or "hill" or "place" or "terrace")
        {
            // "Bank Street", "Council Lane".
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text.Norm(i) == "young" && i + 1 < end && Lexicon.PartyWords.Contains(text.Norm(i + 1)))
            {
                return true;
            }

            if (Lexicon.BodyNouns.Contains(text.Norm(i)) && (end - start > 1 || text.Tokens[i].IsShouted))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsShoutedBody(int core, int end) =>
        end - core == 1 && text.Tokens[core].IsShouted && text.Tokens[core].Text.Length is >= 3 and <= 6
        && !Lexicon.NotNames.Contains(text.Norm(core)) && !Lexicon.Roles.Contains(text.Norm(core)) && !Lexicon.PartyWords.Contains(text.Norm(core))
        && (core == 0 || !text.Tokens[core - 1].IsShouted) && !NextShouted(core);

    private bool NextShouted(int core) => core + 1 < text.Tokens.Length && text.Tokens[core + 1].IsShouted;

    /// <summary>Where a body's name ends that began in capitals: "Humber Dockers' branch", "Association of Parish Clerks".</summary>
    public int BodyEnd(int start, int end, int lineEnd)
    {
        while (end < lineEnd && !quoted.Contains(end))
        {
            var norm = text.Norm(end);
            if (text.Tokens[end].IsWord && !text.Tokens[end].IsCapital && Lexicon.BodyNouns.Contains(norm) && !Lexicon.Crowds.Contains(norm) && norm is not ("members" or "action" or "watch" or "staff" or "justice"))
            {
                end++;
            }
            else if (norm is "of" or "for" or "and" or "&" or "on" && end + 1 < lineEnd && JoinsBody(start, end, norm))
            {
                end++;
                while (end < lineEnd && (text.Tokens[end].IsCapital || text.Norm(end) is "the" or "'s") && !quoted.Contains(end) && !Lexicon.Roles.Contains(text.Norm(end)))
                {
                    end++;
                }
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool JoinsBody(int start, int end, string link)
    {
        var next = text.Tokens[end + 1];
        var capital = next.IsCapital || (next.Norm == "the" && end + 2 < text.Tokens.Length && text.Tokens[end + 2].IsCapital);
        if (!capital)
        {
            return false;
        }

        if (link is "of" or "for" or "on")
        {
            return Lexicon.BodyNouns.Contains(text.Norm(end - 1)) && link != "on";
        }

        // "Transport and Allied Workers' Union", but not "Ann Lee and Labour Party".
        if (end - start > 1 || Lexicon.IsFirstName(text.Norm(start)) || Lexicon.PartyWords.Contains(text.Norm(start)) || !next.IsCapital)
        {
            return false;
        }

        for (var i = end + 2; i < text.Tokens.Length && i < end + 6 && text.Tokens[i].IsCapital; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }
}
