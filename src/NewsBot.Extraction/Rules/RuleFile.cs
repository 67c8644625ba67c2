using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>
/// Reads the rule files. A rule is a block of "key: value" lines up to a blank line; it needs a name, what it means,
/// a pattern, two examples and two counter-examples, or nothing is loaded at all.
/// </summary>
internal static class RuleFile
{
    private static readonly Lazy<IReadOnlyList<Rule>> Shipped = new(LoadShipped);

    /// <summary>All rules that are embedded in this assembly, in the order of their files.</summary>
    public static IReadOnlyList<Rule> All => Shipped.Value;

    public static IReadOnlyList<Rule> Parse(string text, string file)
    {
        var rules = new List<Rule>();
        foreach (var block in Blocks(text))
        {
            rules.Add(Read(block, file));
        }

        return rules;
    }

    private static List<Rule> LoadShipped()
    {
        var names = typeof(RuleFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var rules = names.SelectMany(name => Parse(WordFile.Text(name), name)).ToList();
        var twice = rules.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? rules : throw new FormatException($"Two rules are called {twice.Key}.");
    }

    private static IEnumerable<List<(string Key, string Value)>> Blocks(string text)
    {
        var block = new List<(string, string)>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (block.Count > 0)
                {
                    yield return block;
                    block = [];
                }
            }
            else if (!line.StartsWith('#'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                block.Add(colon > 0 ? (line[..colon].Trim(), line[(colon + 1)..].Trim()) : throw new FormatException($"\"{line}\" is no \"key: value\" line."));
            }
        }
    }

    private static Rule Read(List<(string Key, string Value)> block, string file)
    {
        string? One(string key) => block.Find(l => l.Key == key).Value;
        List<string> Each(string key) => [.. block.Where(l => l.Key == key).Select(l => l.Value)];

        var name = One("rule") ?? throw new FormatException($"A block in {file} has no \"rule:\".");
        var strength = CallClasses.ParseStrength(One("means")) ?? throw new FormatException($"{name} in {file} has no \"means:\" that is a strength.");
        var patterns = Each("pattern").ConvertAll(p => Pattern.Parse(p, name));
        var examples = Each("example");
        var not = Each("not");
        if (patterns.Count == 0 || examples.Count < 2 || not.Count < 2)
        {
            throw new FormatException($"{name} in {file} needs a pattern, two examples and two counter-examples.");
        }

        return new(
            name,
            strength,
            One("caller") switch { "subject" => CallerFrom.Subject, "slot" => CallerFrom.Slot, "nobody" => CallerFrom.Nobody, _ => CallerFrom.Voice },
            One("question") == "yes",
            One("looking-back") == "yes",
            One("retracts") == "yes",
            One("only") == "quoted",
            One("only") == "heading",
            double.Parse(One("weight") ?? "0.9", CultureInfo.InvariantCulture),
            patterns,
            examples,
            not);
    }
}
