using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Host.Cli;

/// <summary>Batch forms, from a file or standard input ("-"): a line in, a line out, in order. A line that cannot be answered gets <c>{"error"}</c> and stops nothing.</summary>
internal static class JsonLines
{
    public static async Task AnswerAsync<TRequest>(
        string file, JsonTypeInfo<TRequest> type, Func<TRequest, Task<string>> answer, CancellationToken cancellationToken)
        where TRequest : class
    {
        foreach (var line in TextInput.Lines(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!string.IsNullOrWhiteSpace(line))
            {
                await Console.Out.WriteLineAsync(await AnswerAsync(line, type, answer));
            }
        }
    }

    private static async Task<string> AnswerAsync<TRequest>(string line, JsonTypeInfo<TRequest> type, Func<TRequest, Task<string>> answer)
        where TRequest : class
    {
        try
        {
            var request = JsonSerializer.Deserialize(line, type);
            return request is null ? Error("The line is null.") : await answer(request);
        }
        catch (JsonException fault)
        {
            return Error("The line is not JSON as expected: " + fault.Message);
        }
        catch (Exception fault) when (fault is PlainError or IOException or UnauthorizedAccessException)
        {
            return Error(fault.Message);
        }
    }

    private static string Error(string words) => JsonSerializer.Serialize(new ErrorOutput(words), CliJson.Readable.ErrorOutput);
}
