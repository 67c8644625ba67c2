using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Finds the runs of capitalised words in a line and cuts them into titles, offices, names and bodies.</summary>
internal sealed class NameRunFinder(StoryText text)
{
    private const int Longest = 16;

    private static readonly HashSet<string> SeveralBodies = new(StringComparer.Ordinal)
    {
        "councils", "unions", "parties", "boards", "branches", "committees", "associations", "trusts", "groups", "universities", "clubs", "churches", "schools", "colleges", "societies",
    };

    private readonly HashSet<int> _quoted = [.. text.Marks.Where(m => !IsPossessive(text, m)).Select(m => m.Before)];

    public IEnumerable<NameRun> In(Line line)
    {
        var tokens = text.Tokens;
        var ranked = -1;
        for (var i = line.First; i < line.End;)
        {
            if (!MayStart(i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < line.End && end - i < Longest && !_quoted.Contains(end) && Continues(end, line.End))
            {
                end++;
            }

            if (RankEnd(i, end, line.End) is { } after)
            {
                // "Maj. Gen. (ret.) Ann Roe": the rank stands before a bracket, the name behind it.
                ranked = after;
                i = after;
                continue;
            }

            foreach (var run in Cut(i, end, line.End))
            {
                yield return run with { AfterRole = run.AfterRole || i == ranked };
            }

            i = end;
        }
    }

    private int? RankEnd(int start, int end, int lineEnd)
    {
        var close = text.Norm(end + 2) == ")" ? end + 2 : end + 3;
        return text.Norm(end) == "(" && close + 1 < lineEnd && text.Norm(close) == ")" && text.Norm(end + 1).TrimEnd('.') is "ret" or "retd" or "rtd" or "res" or "r" or "mrs" or "ms" or "dr" or "hon"
            && end > start && Lexicon.Titles.Contains(text.Norm(end - 1).TrimEnd('.')) ? close + 1 : null;
    }

    private static bool IsPossessive(StoryText text, QuoteMark mark) =>
        mark.Sign is '\'' or '’' && mark.Place > 0 && text.Plain[mark.Place - 1] == 's'
        && mark.Place + 2 < text.Plain.Length && text.Plain[mark.Place + 1] == ' ' && char.IsLetter(text.Plain[mark.Place + 2]);

    private bool MayStart(int at)
    {
        var token = text.Tokens[at];
        if (token.Text.Length > 3 && token.Text[1] == '-' && token.Text[0] is 'R' or 'D' or 'I')
        {
            return false;
        }

        if (token.IsCapital && token.Norm is "national" or "regional" or "local" or "new" or "first" or "young" or "one" or "united" or "free" or "real" or "senior" or "junior" or "royal" && BeginsBody(at))
        {
            return true;
        }

        if (token.IsCapital && token.Norm == "people" && text.Norm(at + 1) == "'s" && Lexicon.BodyNouns.Contains(text.Norm(at + 2)))
        {
            return true;
        }

        return token.IsCapital && token.Norm[0] != '\'' && (!Lexicon.FunctionWords.Contains(token.Norm) || Lexicon.Titles.Contains(token.Norm));
    }

    /// <summary>"National Union", "Young Farmers' Federation": a common word that begins a body's name.</summary>
    private bool BeginsBody(int at)
    {
        var line = text.LineAt(at);
        for (var i = at + 1; i < Math.Min(line.End, at + 5) && text.Tokens[i].IsCapital; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Continues(int at, int end)
    {
        var token = text.Tokens[at];
        if (token.Norm == "'s" && at + 1 < end && text.Norm(at - 1) is "people" or "women" or "men" or "children" or "farmer" or "worker" or "writer" or "player" or "taxpayer" or "mother" or "bishop" or "king" or "queen")
        {
            return text.Tokens[at + 1].IsCapital && Lexicon.BodyNouns.Contains(text.Norm(at + 1));
        }

        if (token.IsShouted && !text.Tokens[at - 1].IsShouted && Verbs.Acts(token.Norm))
        {
            return false;
        }

        if (token.IsCapital)
        {
            return !Lexicon.FunctionWords.Contains(token.Norm) || Lexicon.Titles.Contains(token.Norm);
        }

        return token.IsWord && Lexicon.Particles.Contains(token.Norm) && token.Norm != "of" && at + 1 < end
            && (text.Tokens[at + 1].IsCapital || Lexicon.Particles.Contains(text.Norm(at + 1))) && !_quoted.Contains(at + 1);
    }

    private IEnumerable<NameRun> Cut(int start, int end, int lineEnd)
    {
        var core = start;
        var title = "";
        var afterRole = false;
        for (var i = start; i < end; i++)
        {
            var norm = text.Norm(i);
            if (text.Norm(i + 1) == "'s")
            {
                continue;
            }

            if (norm is "general" or "group" or "deputy" or "major" or "wing" or "justice" or "judge" or "national" && HasBody(i + 1, end))
            {
                continue;
            }

            var isTitle = Lexicon.Titles.Contains(norm) && !(Lexicon.IsFirstName(norm) && end - i == 2);
            if (i + 1 < end && (isTitle || ((Lexicon.Roles.Contains(norm) || Lexicon.Crowds.Contains(norm) || IsPluralRole(norm)) && !Lexicon.IsFirstName(norm) && !NamesBody(i, end))))
            {
                if (i > core && HasBody(core, i))
                {
                    yield return new(core, core, BodyEnd(core, i, lineEnd), "", NameRunKind.Body, false);
                }

                core = i + 1;
                title = isTitle && (title.Length == 0 || Lexicon.MaleTitles.Contains(norm) || Lexicon.FemaleTitles.Contains(norm)) ? norm : title;
                afterRole |= !isTitle;
            }
        }

        while (core < end - 1 && title.Length == 0 && IsBefore(text.Norm(core)) && !HasBody(core, end))
        {
            core++;
        }

        while (end > core + 1 && Lexicon.PostNominals.Contains(text.Norm(end - 1)))
        {
            end--;
        }

        if (core >= end)
        {
            yield break;
        }

        if (title.Length == 0 && (Lexicon.Roles.Contains(text.Norm(end - 1)) || IsPluralRole(text.Norm(end - 1)) || text.Norm(end - 1) is "mps" or "mlas" or "msps" or "tds" or "councillors") && !Lexicon.IsFirstName(text.Norm(core)))
        {
            yield break;
        }

        if (title.Length == 0 && SeveralBodies.Contains(text.Norm(end - 1)) && (text.Norm(core - 1) is "and" or "&" or ","))
        {
            // "Ely and March Councils": two bodies under one noun, and neither is called "March Councils".
            yield break;
        }

        if (title.Length == 0 && !afterRole || title is "group")
        {
            var bodyEnd = BodyEnd(core, end, lineEnd);
            var personal = Lexicon.IsFirstName(text.Norm(core)) && bodyEnd == end && end - core == 2;
            var generic = end - core == 1 && core == text.SentenceAt(core).First && bodyEnd > end && !IsBefore(text.Norm(core));
            if (generic)
            {
                yield break;
            }

            if (end - core <= 2 && core == text.LineAt(core).First && text.Norm(end) is "–" or "-" && text.Tokens[core].IsShouted)
            {
                // "TOKYO – …": where the report was sent from.
                yield break;
            }

            if (!personal && (HasBody(core, bodyEnd) || IsShoutedBody(core, end)))
            {
                yield return new(core, core, bodyEnd, "", NameRunKind.Body, false);
                yield break;
            }

            core = SkipPlace(core, end, start);
        }

        if (title.Length > 0 && Lexicon.PeerTitles.Contains(title) && end + 1 < lineEnd && text.Norm(end) == "of" && text.Tokens[end + 1].IsCapital)
        {
            end += 2;
            while (end < lineEnd && text.Tokens[end].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(end)))
            {
                end++;
            }
        }

        yield return new(start, core, end, title, NameRunKind.Person, afterRole);
    }

    /// <summary>"Member for Lower Marsh Ann Roe": a place before the name, with nothing between.</summary>
    private int SkipPlace(int core, int end, int start)
    {
        if (end - core >= 3 && core == text.SentenceAt(core).First && !Lexicon.IsFirstName(text.Norm(core)) && Lexicon.IsFirstName(text.Norm(core + 1)))
        {
            // "Violinist Ann Roe": what she is, with the capital of the sentence.
            return core + 1;
        }

        if (end - core < 3 || start == 0 || text.Norm(start - 1) is not ("for" or "of" or "at" or "in"))
        {
            return core;
        }

        for (var i = core + 1; i < end - 1; i++)
        {
            if (Lexicon.IsFirstName(text.Norm(i)))
            {
                return i;
            }
        }

        return core;
    }

    /// <summary>"Lorry Drivers' Union": the plural belongs to a body's name.</summary>
    private bool NamesBody(int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)) && (IsPluralRole(text.Norm(at)) || Lexicon.Crowds.Contains(text.Norm(at)) || Lexicon.BodyNouns.Contains(text.Norm(at))) && !Lexicon.IsFirstName(text.Norm(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPluralRole(string norm) => norm.Length > 4 && norm.EndsWith('s') && Lexicon.Roles.Contains(norm[..^1]);

    private static bool IsBefore(string norm) =>
        Lexicon.PartyWords.Contains(norm) || Lexicon.Demonyms.Contains(norm) || Lexicon.CalendarWords.Contains(norm);

    private bool HasBody(int start, int end)
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

    private bool IsShoutedBody(int core, int end) =>
        end - core == 1 && text.Tokens[core].IsShouted && text.Tokens[core].Text.Length is >= 3 and <= 6
        && !Lexicon.NotNames.Contains(text.Norm(core)) && !Lexicon.Roles.Contains(text.Norm(core)) && !Lexicon.PartyWords.Contains(text.Norm(core))
        && (core == 0 || !text.Tokens[core - 1].IsShouted) && !NextShouted(core);

    private bool NextShouted(int core) => core + 1 < text.Tokens.Length && text.Tokens[core + 1].IsShouted;

    /// <summary>Where a body's name ends that began in capitals: "Humber Dockers' branch", "Association of Parish Clerks".</summary>
    private int BodyEnd(int start, int end, int lineEnd)
    {
        while (end < lineEnd && !_quoted.Contains(end))
        {
            var norm = text.Norm(end);
            if (text.Tokens[end].IsWord && !text.Tokens[end].IsCapital && Lexicon.BodyNouns.Contains(norm) && !Lexicon.Crowds.Contains(norm) && norm is not ("members" or "action" or "watch" or "staff" or "justice"))
            {
                end++;
            }
            else if (norm is "of" or "for" or "and" or "&" or "on" && end + 1 < lineEnd && JoinsBody(start, end, norm))
            {
                end++;
                while (end < lineEnd && (text.Tokens[end].IsCapital || text.Norm(end) is "the" or "'s") && !_quoted.Contains(end) && !Lexicon.Roles.Contains(text.Norm(end)))
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
