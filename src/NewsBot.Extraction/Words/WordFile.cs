using System.Collections.Frozen;

namespace NewsBot.Extraction.Words;

/// <summary>Reads the embedded word lists. A line is one entry; what follows a # is a comment.</summary>
internal static class WordFile
{
    public static string[] Lines(string name) => [.. Text("words/" + name).Split('\n')
        .Select(line => line.Split('#')[0].Trim())
        .Where(line => line.Length > 0)];

    /// <summary>The words of a list, which may stand several on a line, split by commas.</summary>
    public static FrozenSet<string> Set(string name) => Entries(name).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Entries(string name) =>
        Lines(name).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A list of "one name: other names, split by commas"; every name leads to the first.</summary>
    public static FrozenDictionary<string, string> Pairs(string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(name))
        {
            var halves = line.Split(':', 2, StringSplitOptions.TrimEntries);
            foreach (var other in halves[^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                pairs.TryAdd(other, halves[0]);
            }
        }

        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static string Text(string resource)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no embedded list {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
