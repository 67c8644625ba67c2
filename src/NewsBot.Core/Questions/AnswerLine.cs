using System.Text.Json.Serialization;

namespace NewsBot.Core.Questions;

/// <summary>The fields of an answer under the names that programs know.</summary>
internal sealed record AnswerLine(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("intent")] string Intent,
    [property: JsonPropertyName("callers")] IReadOnlyList<string> Callers,
    [property: JsonPropertyName("targets")] IReadOnlyList<string> Targets,
    [property: JsonPropertyName("count")] int? Count,
    [property: JsonPropertyName("yes_no")] string? YesNo,
    [property: JsonPropertyName("date")] string? Date,
    [property: JsonPropertyName("quote")] string? Quote,
    [property: JsonPropertyName("none")] bool None,
    [property: JsonPropertyName("sources")] IReadOnlyList<string> Sources);
