using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Core.Questions;

/// <summary>An answer as one line of JSON.</summary>
public static class AnswerJson
{
    private static readonly AnswerJsonContext Context = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="id">The question's own id; null where it has none.</param>
    public static string Line(Answer answer, string? id = null) => JsonSerializer.Serialize(
        new AnswerLine(
            id, answer.Text, answer.Intent, answer.Callers, answer.Targets, answer.Count, answer.YesNo, answer.Date, answer.Quote, answer.None, answer.Sources),
        Context.AnswerLine);
}
