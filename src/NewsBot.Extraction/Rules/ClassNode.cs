using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>A word or phrase of a named list, in any or in one form.</summary>
internal sealed class ClassNode : PatternNode
{
    private readonly WordClass _class;
    private readonly Forms _forms;
    private readonly bool _marked;
    private readonly PatternNode _after;

    private ClassNode(Opening opening, WordClass words, Forms forms, bool marked, PatternNode after)
        : base(opening, after.Needs)
    {
        _class = words;
        _forms = forms;
        _marked = marked;
        _after = after;
    }

    /// <param name="name">As the pattern has it: "leave:ing".</param>
    public static ClassNode Of(string name, bool marked, PatternNode after)
    {
        var halves = name.Split(':');
        var forms = halves.Length == 1 ? Forms.Any : halves[1] switch
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
        var words = WordClass.Load(halves[0]);
        return new(Opening.Class(name, words, forms), words, forms, marked, after);
    }

    protected override bool Continue(MatchContext context, int at, PatternMatch match)
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
