using System.Collections.Frozen;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Tells a person's name from other words in capitals by what stands around it.</summary>
internal sealed class NameEvidence(StoryText text)
{
    private static readonly FrozenSet<string> PersonalNext = FrozenSet.ToFrozenSet(
        ["should", "must", "has", "had", "is", "was", "will", "would", "could", "can", "who", "whose", "did", "does", "ought", "needs", "may", "might", "wants", "chairs", "leads", "resigned", "quit", "and"], StringComparer.Ordinal);

    public bool Speaks(NameRun run)
    {
        if (run.Title.Length > 0 || run.AfterRole || Lexicon.IsFirstName(text.Norm(run.Core)) || text.Tokens[run.Core].IsInitial)
        {
            return true;
        }

        for (var i = run.Core; i < run.End; i++)
        {
            var norm = text.Norm(i);
            if (Lexicon.PlaceNouns.Contains(norm) || Lexicon.BodyNouns.Contains(norm) || Lexicon.CalendarWords.Contains(norm) || Lexicon.NotNames.Contains(norm))
            {
                return false;
            }
        }

        var before = run.Start > text.LineAt(run.Start).First ? text.Norm(run.Start - 1) : "";
        if (before.Length == 0 && text.Norm(run.End) == ":" && run.Length <= 3 && Array.Exists(text.Marks, m => m.Before == run.End + 1 && m.MayOpen))
        {
            return true;
        }

        if (before is "in" or "at" or "near" or "outside" or "across" or "around" or "the" or "of" or "for")
        {
            return false;
        }

        if (OpensEntry(run.Start) && (run.End >= text.LineAt(run.Start).End || text.Norm(run.End) is "(" or "–" or ":" or "," or "-"))
        {
            return true;
        }

        var last = text.Tokens[run.End - 1].Text;
        if (last.Any(c => c > 'z' && char.IsLetter(c)) || (last.Contains('-', StringComparison.Ordinal) && char.IsUpper(last[last.IndexOf('-', StringComparison.Ordinal) + 1]))
            || (before == "and" && run.Start > 1 && (text.Tokens[run.Start - 2].IsCapital || (text.Norm(run.Start - 2) == "," && text.Tokens[run.Start - 3].IsCapital)))
            || (before == "," && NamesOffice(run.Start - 2))
            || (before == "," && text.Norm(run.End) == "," && run.Length <= 3))
        {
            return true;
        }

        if (Lexicon.Roles.Contains(before) || (before == "," && Lexicon.Roles.Contains(text.Norm(run.Start - 2))))
        {
            return true;
        }

        var at = run.End;
        while (text.Norm(at) is "also" or "later" or "then" or "both" or "again" or "now" or "already")
        {
            at++;
        }

        var next = text.Norm(at);
        return Lexicon.SpeechVerbs.Contains(next) || (PersonalNext.Contains(next) && next != "and") || IsSetOff(run.End);
    }

    /// <summary>"The Secretary of State for Health, Roe": an office before the comma.</summary>
    private bool NamesOffice(int last)
    {
        for (var i = last; i > Math.Max(0, last - 9) && text.Tokens[i].IsWord; i--)
        {
            if (Lexicon.Roles.Contains(text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first words of an entry in a list, behind a number or a bullet.</summary>
    private bool OpensEntry(int start)
    {
        var line = text.LineAt(start);
        if (line.Kind == LineKind.Title || line.End - line.First > 16)
        {
            return false;
        }

        for (var i = line.First; i < start; i++)
        {
            if (text.Tokens[i].IsWord)
            {
                return false;
            }
        }

        return start > line.First || line.Kind == LineKind.Heading;
    }

    private bool IsSetOff(int at)
    {
        var next = text.Norm(at + 1);
        return text.Norm(at) switch
        {
            "," => next is "who" or "whose" or "the" or "a" or "an" or "of" || Lexicon.Roles.Contains(next) || (at + 1 < text.Tokens.Length && text.Tokens[at + 1].Kind == TokenKind.Number && next.Length <= 2),
            "(" => Lexicon.PartyWords.Contains(next),
            _ => false,
        };
    }
}
