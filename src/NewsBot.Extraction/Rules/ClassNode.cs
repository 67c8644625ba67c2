using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>A word or phrase of a named list, in any or in one form.</summary>
internal sealed class ClassNode : PatternNode
{
    private readonly WordClass _class;
    private readonly Forms _forms;
    private readonly bool _marked;
    private readonly PatternNode _after;

    public ClassNode(string name, bool marked, PatternNode after)
    {
        var halves = name.Split(':');
        _class = WordClass.Load(halves[0]);
        _forms = halves.Length == 1 ? Forms.Any : halves[1] switch
        {
            "base" => Forms.Base,
            "s" => Forms.S,
            "ed" => Forms.Ed,
            "en" => Forms.En,
            "past" => Forms.Ed | Forms.En,
            "ing" => Forms.Ing,
            "finite" => Forms.Finite,
            _ => throw new FormatException($"There is no form \"{halves[1]}\"."),
        };
        _marked = marked;
        _after = after;
    }

    public override bool AddFirst(HashSet<string> words)
    {
        words.UnionWith(_class.FirstWords);
        return true;
    }

    public override bool Match(MatchContext context, int at, PatternMatch match)
    {
        var before = match.Marked;
        match.Marked = _marked ? at : before;
        foreach (var end in _class.Ends(context.Text.Tokens, at, context.End, _forms))
        {
            if (_after.Match(context, end, match))
            {
                return true;
            }
        }

        match.Marked = before;
        return false;
    }
}
