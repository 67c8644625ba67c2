namespace NewsBot.Model;

/// <summary>What a model may be asked for, as settings and the record call it.</summary>
internal static class ModelUses
{
    public const string Questions = "questions";
    public const string Calls = "calls";
    public const string Summaries = "summaries";

    public static IReadOnlyList<string> All { get; } = [Questions, Calls, Summaries];
}
