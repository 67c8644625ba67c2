using System.Text.Json;
using NewsBot.Core.Messages;

namespace NewsBot.Slack.Handlers.Work;

/// <summary>How far an answer has come, noted before anybody can see more of it; a later try goes on from there.</summary>
/// <param name="Hint">The message that says that we are at it, which the answer will replace; null where there is none.</param>
/// <param name="Reply">The answer that is about to be posted; null while it is not known.</param>
/// <param name="Files">The files of the answer that Slack has and that are about to be shown; null while it has none.</param>
internal sealed record AnswerProgress(string? Hint = null, Message? Reply = null, IReadOnlyList<string>? Files = null)
{
    /// <summary>Something that changes things was begun: what came of it is not known where there is no answer.</summary>
    public bool IsBegun { get; init; }

    public string Write() => JsonSerializer.Serialize(this, WorkJson.Default.AnswerProgress);

    public static AnswerProgress Read(string? noted)
    {
        try
        {
            return noted is null ? new() : JsonSerializer.Deserialize(noted, WorkJson.Default.AnswerProgress) ?? new();
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return new();
        }
    }
}
