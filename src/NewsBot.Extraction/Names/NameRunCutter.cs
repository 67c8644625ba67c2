using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Cuts a run of capitals into titles, offices, names and bodies.</summary>
internal sealed class NameRunCutter(StoryText text, BodyBounds bounds)
{
    private static readonly HashSet<string> SeveralBodies = new(StringComparer.Ordinal)
    {
        "councils", "unions", "parties", "boards", "branches", "committees", "associations", "trusts", "groups", "universities", "clubs", "churches", "schools", "colleges", "societies",
    };

    private static bool IsWeekday(string norm) => norm is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    public IEnumerable<NameRun> Cut(int start, int end, int lineEnd)
    {
        if (end - start > 2 && start > 1 && text.Norm(start - 1) is "of" or "for" && Lexicon.Roles.Contains(text.Norm(start - 2)) && !Lexicon.IsFirstName(text.Norm(start))
            && Enumerable.Range(start + 1, end - start - 2).FirstOrDefault(i => Lexicon.IsFirstName(text.Norm(i)), -1) is > 0 and var name
            && !Lexicon.BodyNouns.Contains(text.Norm(name - 1)) && !Enumerable.Range(start, end - start).Any(i => Lexicon.Titles.Contains(text.Norm(i))))
        {
            // "Secretary of Veterans Affairs Ann Roe", "Minister for Rural Roads Tom Day": the office ends where the first name begins.
            start = name;
        }

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

            if (i > core && bounds.OwnsPerson(i, end))
            {
                (start, core) = (i, i);
                continue;
            }

            if (IsEpithet(i) && end - i > 2)
            {
                // "Father-of-three Tom Day": what he is, with the capital of the sentence.
                core = i + 1;
                afterRole = true;
                continue;
            }

            if (norm is "general" or "group" or "deputy" or "major" or "wing" or "justice" or "judge" or "national" && bounds.HasBody(i + 1, end))
            {
                continue;
            }

            var isTitle = (Lexicon.Titles.Contains(norm) || IsRank(i)) && !(Lexicon.IsFirstName(norm) && end - i == 2);
            if (i + 1 < end && (isTitle || ((Lexicon.Roles.Contains(norm) || Lexicon.Crowds.Contains(norm) || BodyBounds.IsPluralRole(norm)) && !Lexicon.IsFirstName(norm) && !bounds.NamesBody(i, end))))
            {
                if (i > core && bounds.HasBody(core, i))
                {
                    yield return new(core, core, bounds.BodyEnd(core, i, lineEnd), "", NameRunKind.Body, false);
                }

                core = i + 1;
                title = isTitle && (title.Length == 0 || Lexicon.MaleTitles.Contains(norm) || Lexicon.FemaleTitles.Contains(norm)) ? norm : title;
                afterRole |= !isTitle;
            }
        }

        while (core < end - 1 && title.Length == 0 && BodyBounds.IsBefore(text.Norm(core)) && !bounds.HasBody(core, bounds.BodyEnd(core, end, lineEnd))
            && !(end - core == 2 && (text.Norm(core - 1) == "'s" || NameDoubts.IsMonthName(text.Norm(core)) || (text.Norm(end) == "," && text.Norm(end + 2) == "by") || (text.Norm(end) == "'s" && Lexicon.Roles.Contains(text.Norm(end + 1))))))
        {
            core++;
        }

        // "Sen. Ann E. Roe Friday called": American wires put the day behind the name.
        while (end > core + 1 && (Lexicon.PostNominals.Contains(text.Norm(end - 1)) || IsWeekday(text.Norm(end - 1))))
        {
            end--;
        }

        if (core >= end || (end - core == 1 && ((text.Tokens[core].IsShouted && text.Norm(core) is "cs" or "ps") || (Lexicon.PeerTitles.Contains(title) && (Lexicon.Roles.Contains(text.Norm(core)) || Lexicon.Titles.Contains(text.Norm(core)))))))
        {
            // "Health CS", "the Lord Mayor": an office.
            yield break;
        }

        if (end - core == 1 && title.Length == 0 && Lexicon.PeerTitles.Contains(text.Norm(core)) && end + 1 < lineEnd && text.Norm(end) == "of" && text.Tokens[end + 1].IsCapital)
        {
            // "the Earl of Deal": known by nothing else.
            yield return new(start, core, end + 2, "", NameRunKind.Person, true);
            yield break;
        }

        if (title.Length == 0 && !afterRole && end - core > 1 && text.Norm(core - 1) == "the" && Lexicon.Roles.Contains(text.Norm(end - 1)) && Lexicon.BodyNouns.Contains(text.Norm(end - 1)) && !Lexicon.IsFirstName(text.Norm(end)))
        {
            // "the Fen Star": a paper, though a star may be a person.
            yield return new(core, core, end, "", NameRunKind.Body, false);
            yield break;
        }

        if (title.Length == 0 && !afterRole && (bounds.IsFellowship(core, end, lineEnd) || bounds.IsLocalParty(core, end)))
        {
            yield return new(core, core, bounds.FellowshipEnd(end, lineEnd), "", NameRunKind.Body, false);
            yield break;
        }

        if (title.Length == 0 && !afterRole && (bounds.IsJoined(core, end) || bounds.BodyEnd(core, end, lineEnd) > end + 1 && text.Norm(end) is "for" or "against"))
        {
            yield return new(core, core, bounds.BodyEnd(core, end, lineEnd), "", NameRunKind.Body, false);
            yield break;
        }

        var party = core;
        while (party > start && Lexicon.PartyWords.Contains(text.Norm(party - 1)))
        {
            party--;
        }

        if (title.Length == 0 && (!afterRole || party < core) && Lexicon.PartyWords.Contains(text.Norm(end - 1)) && text.Norm(end) is "group" or "opposition" or "branch" or "association" && bounds.BodyEnd(party, end, lineEnd) is var groupEnd && groupEnd > end)
        {
            // "the Conservative group", "the Liberal Democrat group": the party's people of one council, though a democrat is a person.
            yield return new(party, party, bounds.CouncilEnd(groupEnd, lineEnd), "", NameRunKind.Body, false);
            yield break;
        }

        if (title.Length == 0 && end - core == 1 && Lexicon.BodyNouns.Contains(text.Norm(core)) && core > 1 && text.Tokens[core - 1].Kind == TokenKind.Number && text.Norm(core - 1).All(char.IsAsciiDigit) && text.Norm(core - 2) == "the")
        {
            // "the 1902 Committee"
            yield return new(core - 1, core - 1, end, "", NameRunKind.Body, false);
            yield break;
        }

        if (title.Length == 0 && !afterRole && end - core is 2 or 3 && bounds.IsShoutedBody(end - 1, end) && !Lexicon.PostNominals.Contains(text.Norm(end - 1)) && !Lexicon.Titles.Contains(text.Norm(end - 1)) && !NameDoubts.IsFirst(text.Norm(core)))
        {
            // "Fen TUC"
            yield return new(core, core, end, "", NameRunKind.Body, false);
            yield break;
        }

        if (title.Length == 0 && (Lexicon.Roles.Contains(text.Norm(end - 1)) || BodyBounds.IsPluralRole(text.Norm(end - 1)) || text.Norm(end - 1) is "mps" or "mlas" or "msps" or "tds" or "councillors") && !Lexicon.IsFirstName(text.Norm(core)))
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
            var bodyEnd = bounds.BodyEnd(core, end, lineEnd);
            var personal = Lexicon.IsFirstName(text.Norm(core)) && bodyEnd == end && end - core == 2;
            var generic = end - core == 1 && core == text.SentenceAt(core).First && bodyEnd > end && !BodyBounds.IsBefore(text.Norm(core)) && text.Norm(end) is not ("of" or "for" or "against");
            if (generic)
            {
                yield break;
            }

            if (end - core <= 2 && core == text.LineAt(core).First && text.Norm(end) is "–" or "-" && text.Tokens[core].IsShouted)
            {
                // "TOKYO – …": where the report was sent from.
                yield break;
            }

            if (Enumerable.Range(core, end - core).Any(i => i > core && NameRunFinder.IsForeignLink(text.Norm(i))))
            {
                yield return new(core, core, bodyEnd, "", NameRunKind.Body, false);
                yield break;
            }

            if (!personal && HeadedBy(core, end) is { } head)
            {
                yield return new(core, core, head, "", NameRunKind.Body, false);
                yield return new(head, head, end, "", NameRunKind.Person, true);
                yield break;
            }

            if (!personal && (bounds.HasBody(core, bodyEnd) || bounds.IsShoutedBody(core, end)))
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

        if (Enumerable.Range(core, end - core).All(i => Lexicon.Roles.Contains(text.Norm(i)) || OfficeName.IsBranch(text.Norm(i))) && !Lexicon.IsFirstName(text.Norm(core)) && end - core > 1)
        {
            // "Deputy Prime Minister": an office, whatever stands before it.
            yield break;
        }

        yield return new(start, core, end, title, NameRunKind.Person, afterRole);
    }

    /// <summary>"leader of Ely Council Ann Roe": where the body ends and its officer's name begins; null where no officer is named so.</summary>
    private int? HeadedBy(int core, int end)
    {
        var of = text.Norm(core - 1) == "the" ? core - 2 : core - 1;
        if (end - core < 3 || of < 1 || text.Norm(of) is not ("of" or "at" or "for") || !Lexicon.Roles.Contains(text.Norm(of - 1)))
        {
            return null;
        }

        for (var i = end - 3; i >= core; i--)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)) && i + 1 > core + 1)
            {
                return end - i - 1 <= 3 && Enumerable.Range(i + 1, end - i - 1).All(IsPersonal) ? i + 1 : null;
            }
        }

        return null;
    }

    private bool IsPersonal(int at) => !Lexicon.BodyNouns.Contains(text.Norm(at)) && !Lexicon.PlaceNouns.Contains(text.Norm(at)) && !Lexicon.NotNames.Contains(text.Norm(at))
        && !Lexicon.PartyWords.Contains(text.Norm(at)) && !BodyBounds.IsBefore(text.Norm(at)) && !BodyBounds.IsPluralRole(text.Norm(at)) && !text.Tokens[at].IsShouted && text.Tokens[at].IsCapital;

    /// <summary>"DC Roe", "Det Con Roe": ranks that are written short, and words of other kinds in small letters.</summary>
    private bool IsRank(int at) => text.Norm(at) switch
    {
        "dc" or "di" or "ds" or "dci" or "dcs" or "wpc" or "acc" or "dcc" => text.Tokens[at].IsShouted,
        "con" or "const" or "supt" or "insp" or "sgt" => text.Norm(at - 1) is "det" or "ch" or "chief",
        "det" or "ch" => true,
        _ => false,
    };

    /// <summary>"Father-of-three", "Ex-boss": a word of hyphens of which only the first part has a capital, at the head of a sentence.</summary>
    private bool IsEpithet(int at)
    {
        var word = text.Tokens[at].Text;
        var hyphen = word.LastIndexOf('-');
        return hyphen > 1 && hyphen + 2 < word.Length && char.IsLower(word[hyphen + 1])
            && (word.Contains("-of-", StringComparison.Ordinal) || (at == text.SentenceAt(at).First && Lexicon.Roles.Contains(word[(hyphen + 1)..].ToLowerInvariant())));
    }

    /// <summary>"Member for Lower Marsh Ann Roe": a place before the name, with nothing between.</summary>
    private int SkipPlace(int core, int end, int start)
    {
        if (end - core >= 3 && core == text.SentenceAt(core).First && !Lexicon.IsFirstName(text.Norm(core)) && Lexicon.IsFirstName(text.Norm(core + 1)) && text.Tokens[core].Text.All(char.IsAscii))
        {
            // "Violinist Ann Roe": what she is, with the capital of the sentence.
            return core + 1;
        }

        if (end - core == 3 && start > 0 && text.Norm(start - 1) is "former" or "fellow" or "ex" && !text.Tokens[core + 1].IsInitial && !Lexicon.Particles.Contains(text.Norm(core + 1)) && !NameDoubts.IsFirst(text.Norm(core)))
        {
            // "former Olympian Ann Roe"
            return core + 1;
        }

        if (end - core < 3 || start == 0 || text.Norm(start - 1) is not ("for" or "of" or "at" or "in"))
        {
            return core;
        }

        for (var i = core + 1; i < end - 1; i++)
        {
            if (Lexicon.IsFirstName(text.Norm(i)) && text.Norm(i) is not ("west" or "north" or "south" or "east"))
            {
                return i;
            }
        }

        return core;
    }
}
