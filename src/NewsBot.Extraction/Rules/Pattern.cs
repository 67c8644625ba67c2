using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>
/// The shape of words that a rule looks for. Small letters stand for themselves; {leave} for a word of that list, {leave:ing}
/// for one in that form; {target}, {caller} and {target's} for somebody the story speaks of; (a|b) for one of several;
/// ^ for the beginning of a sentence or a quotation;
/// ? after any of them for what may be missing; ..3 for up to three words; @ before the verb whose subject calls; &lt;{leave}
/// where a phrase of that list must stand before, in the sentence or the last one.
/// </summary>
internal sealed class Pattern
{
    /// <summary>What every match has behind its first word, the rarest first.</summary>
    private readonly int[] _needs;

    private Pattern(string written, PatternNode first)
    {
        Written = written;
        First = first;
        _needs = [.. first.Needs.Where(n => n != first.Opening).OrderBy(n => n.Words.Overlaps(Lexicon.FunctionWords)).ThenBy(n => n.Words.Count).Select(n => n.Number)];
        Rarest = _needs.Length > 0 ? _needs[0] : Opening.Anything.Number;
    }

    public string Written { get; }

    public PatternNode First { get; }

    public static Pattern Parse(string written, string rule)
    {
        var parts = Split(written);
        var at = 0;
        var first = Sequence(parts, ref at, new EndNode(), rule);
        return at != parts.Count ? throw new FormatException($"{rule}: unbalanced brackets in \"{written}\".")
            : first.Opening.IsAnything ? throw new FormatException($"{rule}: \"{written}\" may begin with anything at all.")
            : new(written, first);
    }

    /// <summary>The opening of which a sentence is likeliest to have no word, though every match needs one.</summary>
    public int Rarest { get; }

    /// <summary>False where the sentence lacks a word that every match has.</summary>
    public bool MayMatch(MatchContext context)
    {
        foreach (var need in _needs)
        {
            if (!context.Words.Contains(need))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Matches from a token on; null where the words are others.</summary>
    public PatternMatch? Match(MatchContext context, int at)
    {
        var match = new PatternMatch(at);
        return First.Match(context, at, match) ? match : null;
    }

    private static List<string> Split(string written)
    {
        const string Optional = ")?";
        var spaced = written.Replace("(", " ( ", StringComparison.Ordinal).Replace("|", " | ", StringComparison.Ordinal)
            .Replace(Optional, " \u0001 ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Replace("\u0001", Optional, StringComparison.Ordinal);
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static PatternNode Sequence(List<string> parts, ref int at, PatternNode end, string rule)
    {
        var makers = new List<Func<PatternNode, PatternNode>>();
        while (at < parts.Count && parts[at] is not (")" or ")?" or "|"))
        {
            var part = parts[at++];
            var markAll = part == "@" && at < parts.Count;
            part = markAll ? parts[at++] : part;
            if (part == "(")
            {
                var inner = new List<List<string>> { new() };
                var depth = 1;
                while (depth > 0)
                {
                    if (at >= parts.Count)
                    {
                        throw new FormatException($"{rule}: a bracket is not closed.");
                    }

                    var next = parts[at++];
                    depth += next == "(" ? 1 : next is ")" or ")?" ? -1 : 0;
                    if (depth == 0)
                    {
                        var optional = next == ")?";
                        var choices = markAll ? inner.ConvertAll(choice => choice.Count == 0 ? choice : ["@" + choice[0], .. choice[1..]]) : inner;
                        makers.Add(after =>
                        {
                            var nodes = choices.ConvertAll(choice =>
                            {
                                var from = 0;
                                return Sequence(choice, ref from, after, rule);
                            });
                            if (optional)
                            {
                                nodes.Add(after);
                            }

                            return new ChoiceNode([.. nodes]);
                        });
                    }
                    else if (next == "|" && depth == 1)
                    {
                        inner.Add([]);
                    }
                    else
                    {
                        inner[^1].Add(next);
                    }
                }
            }
            else
            {
                makers.Add(after => Single(part, after));
            }
        }

        var node = end;
        for (var i = makers.Count - 1; i >= 0; i--)
        {
            node = makers[i](node);
        }

        return node;
    }

    private static PatternNode Single(string part, PatternNode after)
    {
        var marked = part[0] == '@';
        part = marked ? part[1..] : part;
        var optional = part.Length > 1 && part[^1] == '?';
        part = optional ? part[..^1] : part;
        PatternNode node = part switch
        {
            "^" => new AnchorNode(after),
            _ when part.StartsWith("..", StringComparison.Ordinal) => new GapNode(part[2..], after),
            "{target}" or "{caller}" or "{target's}" => new SlotNode(part.Trim('{', '}'), after),
            _ when part.StartsWith("<{", StringComparison.Ordinal) => new SinceNode(part.Trim('<', '{', '}'), after),
            _ when part[0] == '{' => ClassNode.Of(part.Trim('{', '}'), marked, after),
            _ => new WordNode(part, marked, after),
        };
        return optional ? new ChoiceNode([node, after]) : node;
    }
}
