using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>
/// Reads what a person typed as a question to the record. Pure, and never throws: what is no such question comes back as
/// <see cref="QuestionIntent.OffTopic"/>. Of several sentences the last one that asks something counts; whatever the others
/// tell us to do is not done.
/// </summary>
internal static class QuestionParser
{
    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "ignore", "disregard", "forget", "record", "add", "pretend", "reveal", "act", "system", "assume", "delete", "remove",
        "set", "repeat", "you", "output", "execute", "run", "translate", "insert", "drop", "update", "note", "instruction", "instructions", "override",
        "mark", "confirm", "admin", "assistant", "say", "store", "save", "log", "make", "send", "post",
    };

    private static readonly HashSet<string> Courtesies = new(StringComparer.Ordinal)
    {
        "hi", "hello", "hey", "thanks", "thank", "cheers", "help", "ta", "morning", "please", "bye", "good", "yo", "hiya", "commands", "usage", "true", "right", "correct", "really", "sure", "star", "great", "lovely", "nice", "lol", "haha", "youre",
    };

    /// <summary>Whether a sentence begins like an order to us, which is not followed.</summary>
    public static bool IsOrder(string sentence) => Orders.Contains(FigureName.Fold(sentence.Split(' ', 2)[0].TrimEnd(':', ',')));

    /// <param name="now">The moment of asking, in the asker's own offset.</param>
    public static Question Parse(string text, RecordNames names, DateTimeOffset now)
    {
        Question? fallback = null;
        Question? found = null;
        foreach (var sentence in QuestionWords.Sentences(text).Reverse())
        {
            var question = Sentence(sentence, names, now);
            if (question.Intent is not (QuestionIntent.OffTopic or QuestionIntent.Help))
            {
                // "Jo Roe: who wants her out?", "I hear Roe told Doe to go. Why?": what is left out stands in the sentence before.
                if (found is not null)
                {
                    return found with { Context = question };
                }

                found = question;
                if (!question.LivesOnContext)
                {
                    return question;
                }
            }

            fallback = fallback is null || fallback.Intent == QuestionIntent.OffTopic ? question : fallback;
        }

        return found ?? fallback ?? new Question(QuestionIntent.Help);
    }

    private static Question Sentence(string sentence, RecordNames names, DateTimeOffset now)
    {
        var typed = QuestionWords.Read(sentence, names);
        if (MemoryWords.AskToForget(typed))
        {
            return new(QuestionIntent.Forget);
        }

        if (typed.Count == 0 || (typed.Count <= 4 && typed.All(w => Courtesies.Contains(w.Folded) || w.Is(Senses.Pronoun | Senses.Small | Senses.Adverb))))
        {
            return new(QuestionIntent.Help);
        }

        var words = QuestionWords.Plain(typed);
        if (words.Count == 0)
        {
            return new(QuestionIntent.Help);
        }

        if (Orders.Contains(words[0].Folded) && !words[0].Is(Senses.Known))
        {
            return new(QuestionIntent.OffTopic);
        }

        var by = CountWords.Take(words);
        var dates = SpokenDates.Take(words, now);
        var question = words.Count == 0 ? new(QuestionIntent.OffTopic) : new SentenceReader(new(words, dates, names)).Read() with { Event = dates.Event };
        return by is { } division ? CountWords.Divided(question, words, division) : question;
    }
}
