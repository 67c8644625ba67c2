namespace NewsBot.Extraction.Rules;

/// <summary>The beginning of a sentence or of a quotation.</summary>
internal sealed class AnchorNode(PatternNode after) : PatternNode
{
    public override bool AddFirst(HashSet<string> words) => after.AddFirst(words);

    public override bool Match(MatchContext context, int at, PatternMatch match) =>
        at < context.End
        && (context.Text.SentenceAt(at).First == at || Array.Exists(context.Text.Marks, m => m.Before == at && m.MayOpen))
        && after.Match(context, at, match);
}
