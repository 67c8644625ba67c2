namespace NewsBot.Core.Questions;

/// <summary>Finds the one who asks: the subject of a question, or of a statement that is to be checked.</summary>
internal static class Askers
{
    /// <summary>The subject of a question: "has [Jo Roe] called". Only small words may stand before the auxiliary, or it is not that.</summary>
    public static (int Start, int Length)? Subject(IReadOnlyList<QuestionWord> words)
    {
        var subject = Phrases.Subject(words);
        if (subject is not { } found)
        {
            return null;
        }

        return words.Take(found.Start).All(w => w.Is(Senses.Ask | Senses.Link | Senses.Adverb | Senses.Small | Senses.Auxiliary | Senses.Saying | Senses.Anybody | Senses.Going)
            || w.Folded is "exactly" or "date" or "day" or "grounds") ? subject : null;
    }

    /// <summary>"Jo Roe called for Doe to go": the words before the verb.</summary>
    public static (int Start, int Length)? Statement(List<QuestionWord> words, Phrases.TargetPart? target)
    {
        if (words[0].Is(Senses.Saying) && target is { Start: > 2 } t && words.Take(t.Start - 1).Skip(1).All(w => w.IsPlain || w.Is(Senses.Known)))
        {
            // "quote Jo Roe on Sam Doe"
            return (1, t.Start - 2);
        }

        var verb = words.FindIndex(w => w.Is(Senses.Calling));
        var name = words.TakeWhile(w => w.IsPlain || w.Is(Senses.Known)).Count();
        if (verb <= 1 || name < 2 || target is not { Length: > 0 } || words.Take(verb).Skip(name).Any(w => !w.Is(Senses.Auxiliary | Senses.Adverb)))
        {
            return null;
        }

        return IsPlural(words, (0, name)) ? null : (0, name);
    }

    /// <summary>Parties and trades in the plural are many callers, not one: "have the Tories", "have council leaders".</summary>
    public static bool IsPlural(IReadOnlyList<QuestionWord> all, (int Start, int Length) part)
    {
        var words = all.Skip(part.Start).Take(part.Length).Where(w => !w.Is(Senses.Small)).ToList();
        if (words.Count == 0 || words.Any(w => w.Is(Senses.Known | Senses.Pronoun)))
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var length = FilterReader.PartyAt(words, i, _ => false, out _);
            if (length == 0 && !(words[i].Folded.EndsWith('s') && OfficeWords.HasHead(words[i].Folded)) && !(i < words.Count - 1 && words[^1].Folded.EndsWith('s') && OfficeWords.HasHead(words[^1].Folded)))
            {
                return false;
            }

            i += Math.Max(length - 1, 0);
        }

        return true;
    }
}
