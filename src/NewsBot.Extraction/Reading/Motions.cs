using NewsBot.Core.Calls;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Ties those who move, second or start something to what the motion or petition asks.</summary>
internal static class Motions
{
    public const string Rule = "mover";
    private const string Signer = "signer";

    /// <summary>A mover counts only where the story tells near him of a motion or petition that asks somebody to go.</summary>
    public static void Judge(StoryParts parts, List<Demand> demands)
    {
        var asking = demands.Where(d => !Moves(d) && d.Blocked is null && d.Targets.Count > 0 && (SpeaksOfPaper(parts, parts.Text.Sentences[d.Sentence]) || IsShared(parts, d))).ToList();
        foreach (var demand in demands.Where(Moves))
        {
            if (IsAmendment(parts, demand))
            {
                demand.Blocked = "an amendment asks for something else";
                continue;
            }

            var line = parts.Text.Sentences[demand.Sentence].Line.Number;
            var near = asking.Where(a => Math.Abs(parts.Text.Sentences[a.Sentence].Line.Number - line) <= 3 && (a.Match.Target is not null || a.Rule.Caller != Rules.CallerFrom.Nobody || demand.Sentence - a.Sentence is 0 or 1))
                .OrderBy(a => Math.Abs(a.Match.Start - demand.Match.Start)).FirstOrDefault();
            if (near is not null && near.Sentence != demand.Sentence && IsOther(parts, demand))
            {
                demand.Blocked = "it is another motion";
            }
            else if (near is null)
            {
                demand.Blocked = "nothing near it asks anybody to go";
            }
            else
            {
                demand.Targets = [.. asking.Where(a => a.Sentence == near.Sentence).SelectMany(a => a.Targets).Distinct()];
                demand.Strength = asking.Where(a => a.Sentence == near.Sentence).Max(a => a.Rule.Caller == Rules.CallerFrom.Nobody && a.Strength == Strength.Resign && !Removes(parts, a) ? Strength.Resign : Removes(parts, a) ? Strength.Remove : a.Strength);
            }
        }
    }

    private static bool Moves(Demand demand) => demand.Rule.Name is Signer or "names-on-paper" || demand.Rule.Name.StartsWith(Rule, StringComparison.Ordinal);

    /// <summary>Words that "we" say in a quotation that the story gives to nobody by name: those of a letter.</summary>
    private static bool IsShared(StoryParts parts, Demand demand) =>
        demand.Callers.Count == 0 && parts.QuotationAt(demand.Match.Start) is { Speaker: null } said
        && Enumerable.Range(said.First, said.End - said.First).Any(i => parts.Text.Norm(i) is "we");

    private static bool IsAmendment(StoryParts parts, Demand demand)
    {
        var line = parts.Text.Sentences[demand.Sentence].Line;
        return Enumerable.Range(line.First, demand.Match.Start - line.First).Any(i => parts.Text.Norm(i) is "amendment");
    }

    /// <summary>"A second motion, on bins, was moved by Ann Roe".</summary>
    private static bool IsOther(StoryParts parts, Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        return Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => Quotations.PaperWords.Names(parts.Text.Norm(i)) && Quotations.PaperWords.Which(parts.Text, i, sentence.First).Length > 0);
    }

    private static bool Removes(StoryParts parts, Demand asking) =>
        Enumerable.Range(asking.Match.Start, asking.Match.End - asking.Match.Start).Any(i => Words.WordClass.Load("remove").Starts(parts.Text.Tokens, i, asking.Match.End));

    private static bool SpeaksOfPaper(StoryParts parts, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) is "motion" or "petition" or "resolution" or "proposal" or "letter" or "vote" or "confidence" or "meeting" or "requisition" or "moved" or "resolves" or "resolved" or "censure" || (parts.Text.Norm(i) == "house" && parts.Text.Norm(i - 1) == "this"))
            {
                return true;
            }
        }

        return false;
    }
}
