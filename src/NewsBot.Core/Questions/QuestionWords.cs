using NewsBot.Core.Figures;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Takes what a person typed apart: into sentences, and each into words whose senses are known.</summary>
internal static class QuestionWords
{
    /// <summary>Longer messages are read up to here; a question is never so long.</summary>
    private const int MostCharacters = 2_000;

    private const int MostWords = 200;

    private const int MostTopicWords = 4;

    private static readonly string[] TopicMarks = [" - ", " – ", " — ", ": "];

    /// <summary>In the middle of a sentence a capital makes these part of a name: "Fire Officers' Fund", "People Before Profit".</summary>
    private const Senses NeverCapital = Senses.Link | Senses.Calling | Senses.Going | Senses.Backing | Senses.Saying | Senses.Anybody | Senses.Adverb
        | Senses.Order | Senses.Signing | Senses.News | Senses.Modal | Senses.Withdrawing;

    private static readonly string[][] Politeness = [.. new[]
    {
        "now", "so", "and", "but", "ok", "okay", "please", "well", "hi", "hey", "hello", "then", "also", "right", "er", "um", "sorry",
        "newsbot", "bot", "thanks", "can you", "could you", "would you", "will you", "tell me", "do you know", "do we know", "i want to know",
        "i would like to know", "id like to know", "i need to know", "let me know", "remind me", "find out", "im wondering", "any idea",
        "show me", "give me", "list me", "quick one", "quick question", "morning", "good morning", "good afternoon", "good evening", "just to check", "i mean", "print", "write", "make a list of", "make me a list of", "i need", "get me", "actually", "by the way", "btw",
        "names", "names please", "what we need is", "desk wants to know", "for the desk", "urgent", "help", "cheers", "could i get", "can i get", "can i have", "could i have", "may i have", "just tell me",
    }.Select(p => p.Split(' '))];

    /// <summary>The sentences, each ended by a mark or a line break, in order.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var typed = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var sentences = new List<string>();
        foreach (var line in typed.Split(['\n', '\r']))
        {
            var clean = CleanText.Line(line);
            var from = 0;
            for (var i = 0; i < clean.Length; i++)
            {
                if (clean[i] is '?' or '!' || (clean[i] == '.' && EndsSentence(clean, i)))
                {
                    Add(clean[from..(i + 1)]);
                    from = i + 1;
                }
            }

            Add(clean[from..]);
        }

        return sentences;

        void Add(string sentence)
        {
            if (TopicLength(sentence) is var topic and > 0)
            {
                sentences.Add(sentence[..topic].Trim());
                sentence = sentence[(topic + 1)..];
            }

            if (sentence.Any(char.IsLetterOrDigit))
            {
                sentences.Add(sentence.Trim());
            }
        }
    }

    /// <summary>"Jo Roe: who wants her out?", "Jo Roe - who wants her out?": where the name in front ends; 0 without such a name.</summary>
    private static int TopicLength(string sentence)
    {
        foreach (var mark in TopicMarks)
        {
            var at = sentence.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && sentence[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= MostTopicWords
                && sentence[(at + mark.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 1 && !QuestionParser.IsOrder(sentence))
            {
                return at + mark.Length - 1;
            }
        }

        return 0;
    }

    /// <summary>The words of one sentence, courtesies in front left away.</summary>
    public static List<QuestionWord> Read(string sentence, RecordNames names)
    {
        var raw = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        var shouted = raw.Count(w => char.IsUpper(w[0])) > Math.Max(2, raw.Length * 2 / 3);
        var words = new List<QuestionWord>(raw.Length);
        foreach (var piece in raw)
        {
            var isName = !shouted && words.Count > 0 && char.IsUpper(piece[0]);
            words.AddRange(Split(piece, guess: !isName, names).Select(w => isName && w.Is(NeverCapital) && !w.Is(Senses.Ask | Senses.Auxiliary) ? w with { Senses = Senses.None } : w));
        }

        words.RemoveRange(0, CourtesyLength(words));
        return MarkKnown(words, names);
    }

    /// <summary>The words with turns of phrase said plainly, and "…, hasn't she?" put in front.</summary>
    public static List<QuestionWord> Plain(List<QuestionWord> typed)
    {
        var words = Idioms.Plain(typed);
        words.RemoveRange(0, CourtesyLength(words));
        var asking = AskingLength(words);
        if (asking > 0)
        {
            words.RemoveRange(0, asking);
            words.Insert(0, new("did", "did", Senses.Auxiliary));
        }

        var tag = TagLength(words);
        if (tag > 0)
        {
            words.RemoveRange(words.Count - tag, tag);
            if (!words[0].Is(Senses.Ask | Senses.Auxiliary))
            {
                words.Insert(0, new("did", "did", Senses.Auxiliary));
            }
        }

        return words;
    }

    /// <summary>"whether Roe called …", "was it Roe who called …": the words in front of the statement that is to be checked.</summary>
    private static int AskingLength(List<QuestionWord> words) =>
        words.Count < 3 ? 0
        : words[0].Folded is "if" or "whether" ? 1
        : words[0].Folded is "is" or "was" && words[1].Folded == "it" && words.Skip(3).Any(w => w.Folded is "who" or "that") ? 2 : 0;

    /// <summary>"hasn't she", "right", "correct" behind a comma.</summary>
    private static int TagLength(List<QuestionWord> words)
    {
        for (var length = 1; length <= 2 && length < words.Count; length++)
        {
            var tail = words.GetRange(words.Count - length, length);
            var isTag = length == 1 ? tail[0].Folded is "right" or "correct" or "true" or "yes" or "no" or "yeah" or "eh" or "innit"
                : tail[0].Is(Senses.Auxiliary) && tail[1].Is(Senses.Pronoun);
            if (isTag && (words[^(length + 1)].EndsPart || length == 2))
            {
                return length;
            }
        }

        return 0;
    }

    private static IEnumerable<QuestionWord> Split(string piece, bool guess, RecordNames names)
    {
        var text = piece.Trim('"', '“', '”', '«', '»', '(', ')', '[', ']', '{', '}', '<', '>', ',', ';', ':', '?', '!', '.', '…', '*', '_', '`', '~', '–', '—', '-', '‘', '/', '\\', '|');
        if (!text.Any(char.IsLetterOrDigit))
        {
            yield break;
        }

        var endsPart = piece[^1] is ',' or ';' or ':' or '—' or '–' or ')';
        var possessive = text.Length > 2 && text[^1] is 's' or 'S' && text[^2] is '\'' or '’';
        if (possessive)
        {
            text = text[..^2];
        }

        text = text.TrimEnd('\'', '’').TrimStart('\'', '’');
        var folded = FigureName.Fold(text);
        if (folded.Length == 0)
        {
            yield break;
        }

        var senses = QuestionVocabulary.Of(folded);
        if (senses == Senses.None && guess && !names.IsNameWord(folded) && !Idioms.Uses(folded) && !Occasions.IsNoun(folded) && !PartyNames.IsPartyWord(folded) && !OfficeWords.IsKnown(folded)
            && QuestionVocabulary.Guess(folded) is { } meant)
        {
            folded = meant;
            senses = QuestionVocabulary.Of(meant);
        }

        if (possessive && ((senses & (Senses.Ask | Senses.Pronoun)) != 0 || folded is "that" or "there"))
        {
            // "who's called", "what's new": the mark stands for a verb, not for belonging.
            yield return new(text, folded, senses);
            yield return new("is", "is", Senses.Auxiliary, EndsPart: endsPart);
            yield break;
        }

        yield return new(text, folded, senses, possessive, endsPart);
    }

    private static int CourtesyLength(List<QuestionWord> words)
    {
        var from = 0;
        while (from < words.Count - 1)
        {
            var length = Politeness
                .Where(p => from + p.Length < words.Count && p.Select((w, i) => words[from + i].Folded == w).All(same => same))
                .Select(p => p.Length)
                .DefaultIfEmpty(0)
                .Max();
            if (length == 0)
            {
                break;
            }

            from += length;
        }

        return from;
    }

    /// <summary>Full names that the record knows are names, whatever their words mean elsewhere.</summary>
    private static List<QuestionWord> MarkKnown(List<QuestionWord> words, RecordNames names)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(6, words.Count - i); length >= 2; length--)
            {
                if (names.IsFullName(string.Join(' ', words.Skip(i).Take(length).Select((w, k) => w.Possessive && k < length - 1 ? w.Folded + "s" : w.Folded))))
                {
                    for (var k = i; k < i + length; k++)
                    {
                        words[k] = words[k] with { Senses = Senses.Known };
                    }

                    i += length - 1;
                    break;
                }
            }
        }

        return words;
    }

    /// <summary>A full stop ends a sentence unless it stands behind an initial or a short title.</summary>
    private static bool EndsSentence(string text, int stop)
    {
        if (stop + 1 < text.Length && text[stop + 1] != ' ')
        {
            return false;
        }

        var start = text.LastIndexOf(' ', Math.Max(stop - 1, 0)) + 1;
        var word = text[start..stop];
        return word.Length > 3 || (word.Length > 0 && !char.IsUpper(word[0]));
    }
}
