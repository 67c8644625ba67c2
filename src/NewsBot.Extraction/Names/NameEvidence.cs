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

        var before = text.Norm(run.Start - 1);
        if (before is "in" or "at" or "near" or "outside" or "across" or "around" or "the")
        {
            return false;
        }

        if (Lexicon.Roles.Contains(before) || (before == "," && Lexicon.Roles.Contains(text.Norm(run.Start - 2))))
        {
            return true;
        }

        var next = text.Norm(run.End);
        return Lexicon.SpeechVerbs.Contains(next) || (PersonalNext.Contains(next) && next != "and") || IsSetOff(run.End);
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
