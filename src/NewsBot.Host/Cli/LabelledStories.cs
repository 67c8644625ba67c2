using System.Text.Json;
using NewsBot.Extraction.Evaluation;

namespace NewsBot.Host.Cli;

/// <summary>Labelled stories from files, with an error that names the file.</summary>
internal static class LabelledStories
{
    /// <exception cref="PlainError">The file cannot be read, or a line of it is no labelled story.</exception>
    public static IReadOnlyList<LabelledStory> In(string file)
    {
        try
        {
            return [.. LabelledFile.Read(TextInput.Lines(file))];
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new PlainError($"{file} holds a line that is no labelled story: {fault.Message}", fault);
        }
    }
}
