namespace NewsBot.Core.Questions;

/// <summary>Words about what was asked before.</summary>
internal static class MemoryWords
{
    private static readonly string[] Forgetting = ["forget", "delete", "clear", "erase", "wipe", "reset"];

    private static readonly string[] Past =
    [
        "what i asked", "what i have asked", "everything i asked", "everything i have asked", "all i asked", "my questions", "my question", "my history", "my memory", "about me",
        "what we talked about", "what we discussed", "this conversation", "our conversation", "this thread", "the conversation", "what you know about me", "my data", "that i asked",
    ];

    private static readonly string[] Since =
    [
        "since i last asked", "since i asked", "since last time", "since we last spoke", "since my last question", "since last i asked", "since i last checked",
        "since i checked", "since you last told me", "since then", "since we spoke", "did i miss", "have i missed", "i missed", "since the last time",
    ];

    /// <summary>"forget what I asked".</summary>
    public static bool AskToForget(IReadOnlyList<QuestionWord> words) =>
        words.Count is > 1 and <= 10 && words.Take(3).Any(w => Forgetting.Contains(w.Folded)) && Holds(words, Past);

    /// <summary>"since I last asked".</summary>
    public static bool PointToLastQuestion(IReadOnlyList<QuestionWord> words) => Holds(words, Since);

    private static bool Holds(IReadOnlyList<QuestionWord> words, string[] phrases)
    {
        var all = " " + string.Join(' ', words.Select(w => w.Folded)) + " ";
        return phrases.Any(p => all.Contains($" {p} ", StringComparison.Ordinal));
    }
}
