using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>"Ought he to leave? 'Yes,' she told the programme.": the question holds the words, the answer makes the call.</summary>
internal static class Answers
{
    public static void Read(StoryParts parts, List<Demand> demands)
    {
        foreach (var demand in demands.Where(d => d.Blocked is not null && d.BlockedAs is null))
        {
            var sentence = parts.Text.Sentences[demand.Sentence];
            var answer = parts.Quotations.FirstOrDefault(q => q.First >= demand.Match.End && parts.Text.LineAt(q.First) == sentence.Line);
            if (answer is null || !Asked(parts, sentence, demand.Match.Start) || !SaysYes(parts.Text, answer.First) || answer.Speakers.Count == 0)
            {
                continue;
            }

            var asked = demand.Callers;
            demand.Callers = answer.Speakers;
            if (demand.Targets.Count == 0 && TargetResolver.Resolve(parts, demand) is { Count: > 0 } meant)
            {
                // "asked if she agreed that he should go": "she" was not understood before.
                demand.Targets = meant;
            }

            if (demand.Targets.Count == 0)
            {
                demand.Callers = asked;
                continue;
            }

            demand.Blocked = null;
            demand.Because.Add($"{answer.Speakers[0].Name} answers \"{parts.Text.Words(answer.First, Math.Min(answer.End, answer.First + 3))}\"");
        }
    }

    private static bool Asked(StoryParts parts, Sentence sentence, int before)
    {
        for (var i = sentence.First; i < before; i++)
        {
            if (parts.Text.Norm(i) is "asked" or "pressed" or "challenged" or "questioned")
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysYes(StoryText text, int at) =>
        text.Norm(at) is "yes" or "absolutely" or "definitely" or "certainly" or "yeah" or "aye" or "undoubtedly" or "indeed"
        || (text.Norm(at) is "i" && text.Norm(at + 1) is "do" && text.Norm(at + 2) is "." or "," or "!")
        || text.Norm(at) is "correct" or "exactly" or "totally" or "entirely" or "completely" or "wholeheartedly" or "yep"
        || (text.Norm(at) is "every" && text.Norm(at + 1) is "word" or "syllable")
        || (text.Norm(at) is "he" or "she" or "they" && text.Norm(at + 1) is "should" or "must" or "has" or "have" or "ought" && text.Norm(at + 2) is "." or "," or "to")
        || (text.Norm(at) is "i" or "i'm" && text.Norm(at + 1) is "am" or "'m" or "think" && text.Norm(at + 2) is "afraid" or "saying" or "so" && text.Norm(at + 3) is "so" or "it" or "that" or "." or ",")
        || (text.Norm(at) is "that" && text.Norm(at + 1) is "'s" or "is" && text.Norm(at + 2) is "right" or "correct" or "exactly")
        || (text.Norm(at) is "of" && text.Norm(at + 1) is "course");
}
