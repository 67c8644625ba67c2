using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>The verbs that a named subject is likely to stand before in a story of this kind.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Known = [.. new[] { "speech", "ask", "call-for", "want", "lodge", "sign", "move", "join", "leave", "agree", "pass" }
        .SelectMany(name => name is "speech" or "ask" ? WordClass.Load(name).SingleWords : WordClass.Load(name).FirstWords)];

    public static bool Acts(string norm) => Known.Contains(norm);
}
