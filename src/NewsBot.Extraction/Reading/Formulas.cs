namespace NewsBot.Extraction.Reading;

/// <summary>"The motion said the council believed that the leader could not go on": what a motion puts into the mouth of those who are to vote on it.</summary>
internal static class Formulas
{
    /// <summary>True where nothing in the story tells that the motion was passed, so that the body has said nothing yet.</summary>
    public static bool Speak(StoryParts parts, Demand demand)
    {
        var text = parts.Text;
        if (demand.Callers.Count == 0 || demand.Callers.Any(c => c.IsPerson) || demand.Voice is not { Verb: > 0 } voice || !IsBody(text.Norm(voice.Verb - 1)))
        {
            return false;
        }

        var first = text.Sentences[demand.Sentence].First;
        return Enumerable.Range(first, voice.Verb - first).Any(i => text.Norm(i) is "motion" or "resolution" or "amendment" or "proposal" or "petition")
            && !Enumerable.Range(0, text.Tokens.Length).Any(i => text.Norm(i) is "passed" or "carried" or "approved" or "adopted" && parts.QuotationAt(i) is null);
    }

    private static bool IsBody(string norm) =>
        norm is "council" or "house" or "senate" or "assembly" or "committee" or "board" or "meeting" or "chamber" or "union" or "conference";
}
