using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Voices;

namespace NewsBot.Extraction.Reading;

/// <summary>Words of a story that ask somebody to go, before it is known whether they count.</summary>
internal sealed class Demand(Rule rule, PatternMatch match, int sentence)
{
    public Rule Rule { get; } = rule;

    public PatternMatch Match { get; } = match;

    public int Sentence { get; } = sentence;

    public IReadOnlyList<Actor> Callers { get; set; } = [];

    public IReadOnlyList<Actor> Targets { get; set; } = [];

    public Strength Strength { get; set; } = rule.Strength;

    public bool Conditional { get; set; }

    public bool Retracted { get; set; } = rule.Retracts;

    /// <summary>True where somebody calls whom the story does not name here.</summary>
    public bool Unnamed { get; set; }

    /// <summary>Why the words do not count; null where they do.</summary>
    public string? Blocked { get; set; }

    public StanceKind? BlockedAs { get; set; }

    public double Confidence { get; set; } = rule.Weight;

    public List<string> Because { get; } = [rule == Leanings.Shape ? Leanings.Why : $"the words fit \"{rule.Name}\""];

    /// <summary>False where the words neither name the one who is meant nor point to them.</summary>
    public bool PointsToTarget { get; init; } = true;

    public Voice? Voice { get; set; }

    /// <summary>The same words as the demand of those who are found elsewhere in the story.</summary>
    public Demand By(IReadOnlyList<Actor> callers, double confidence, string why)
    {
        var theirs = new Demand(Rule, new PatternMatch(Match.Start) { End = Match.End }, Sentence)
        {
            Callers = callers,
            Targets = Targets,
            Strength = Strength,
            Conditional = Conditional,
            Confidence = confidence,
        };
        theirs.Because.Add(why);
        return theirs;
    }
}
