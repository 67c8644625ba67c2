namespace NewsBot.Extraction.Rules;

/// <summary>"^": the words must open a sentence, a quotation or what follows a mark, as a command does.</summary>
internal sealed class StartNode(PatternNode after) : PatternNode
{
    public override bool AddFirst(HashSet<string> words) => after.AddFirst(words);

    public override bool Match(MatchContext context, int at, PatternMatch match) =>
        at < context.End
        && (at == context.Text.SentenceAt(at).First || !context.Text.Tokens[at - 1].IsWord || context.Text.Norm(at - 1) is "please" or "just" or "so" or "now" or "pal" or "mate"
            || Array.Exists(context.Text.Marks, m => m.Before == at && m.MayOpen))
        && after.Match(context, at, match);
}
