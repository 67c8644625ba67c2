using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Numbers that count something else: votes cast, polls, thresholds, what may yet come.</summary>
internal static class CountGuards
{
    private const int Before = 7;
    private const int Behind = 6;

    /// <summary>True for a sentence that tells of a poll or of votes cast.</summary>
    public static bool Bar(StoryParts parts, Sentence sentence)
    {
        var text = parts.Text;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Norm(i) is "poll" or "polls" or "polling" or "polled" or "pollster" or "pollsters" or "survey" or "surveyed" or "respondents" or "voted" or "votes" or "ballot" or "ballots" or "balloted" or "majority"
                || (text.Norm(i) is "vote" && text.Norm(i - 1) is "to" or "will" or "would"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a number that is needed, hoped for or denied.</summary>
    public static bool Bar(StoryParts parts, Sentence sentence, CountPhrase phrase)
    {
        var text = parts.Text;
        for (var i = phrase.Start - 1; i >= Math.Max(sentence.First, phrase.Start - Before) && text.Norm(i) is not ("," or ";" or ":"); i--)
        {
            if (text.Norm(i) is "if" or "unless" or "until" or "whether" or "need" or "needs" or "needed" or "require" or "requires" or "required" or "takes" or "threshold" or "not" or "without" or "deny" or "denied" or "denies" || text.Norm(i).EndsWith("n't", StringComparison.Ordinal))
            {
                return true;
            }
        }

        for (var i = phrase.End; i < Math.Min(sentence.End, phrase.End + Behind) && text.Norm(i) is not ("," or ";" or ":"); i++)
        {
            if (IsOnlyPossible(text, i) || (phrase.Whole == 0 && text.Norm(i) is "needed" or "required" or "necessary" or "trigger" or "short"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"could", "are expected to", "must", "are ready to": they have not asked yet.</summary>
    private static bool IsOnlyPossible(StoryText text, int at) => text.Norm(at) switch
    {
        "could" or "may" or "might" or "will" or "must" or "'ll" => !AsksFor(text, at),
        "would" => text.Norm(at + 1) is not ("like" or "prefer" or "love"),
        "expected" or "ready" or "poised" or "preparing" or "prepared" or "planning" or "plan" or "considering" or "threatening" or "threatened" or "threaten" or "tempted" or "about" or "likely" or "refused" or "declined" or "failed" or "stopped" => true,
        _ => false,
    };

    /// <summary>"30 MPs say he must go": the modal is what they ask.</summary>
    private static bool AsksFor(StoryText text, int at) => text.Norm(at - 1) is "he" or "she" or "they" or "you" || text.Tokens[at - 1].IsCapital && text.Norm(at - 1) is not ("mps" or "msps");
}
