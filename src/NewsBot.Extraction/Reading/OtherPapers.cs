using NewsBot.Core.Calls;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Letters and motions about something else: "withdrew her letter of complaint", "no confidence in the government of Tom Day".</summary>
internal static class OtherPapers
{
    public static bool Meant(StoryParts parts, Demand demand)
    {
        var text = parts.Text;
        var end = Math.Min(text.Sentences[demand.Sentence].End, demand.Match.End + 5);
        for (var i = demand.Match.Start; i < end; i++)
        {
            if (demand.Rule.Retracts && text.Norm(i) is "letter" or "letters" && IsLetterOfOther(text, i + 1, end))
            {
                return true;
            }

            if (demand.Rule.Strength == Strength.NoConfidence && text.Norm(i) == "confidence" && text.Norm(i + 1) == "in" && IsGovernment(text, i + 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"letter of complaint", "letter to the clerk about the car park".</summary>
    private static bool IsLetterOfOther(StoryText text, int at, int end)
    {
        if (text.Norm(at) == "of")
        {
            return text.Norm(at + 1) is not ("no" or "no-confidence" or "confidence" or "censure" or "loss" or "demand");
        }

        for (var i = at; i < end && text.Tokens[i].IsWord; i++)
        {
            if (text.Norm(i) is "about" or "regarding" or "concerning")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A government falls or stands as one; its head is not asked to go. "the government's scientist" is somebody.</summary>
    private static bool IsGovernment(StoryText text, int at)
    {
        while (text.Norm(at) is "the" or "this" or "his" or "her" or "their" or "whole" or "entire" or "current" or "present")
        {
            at++;
        }

        return text.Norm(at) is "government" or "administration" or "coalition" && text.Norm(at + 1) != "'s" && !Lexicon.Roles.Contains(text.Norm(at + 1));
    }
}
