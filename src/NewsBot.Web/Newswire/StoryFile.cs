using System.Globalization;

namespace NewsBot.Web.Newswire;

/// <summary>Reads a story's file: a first comment with title, byline, age and summary, then the story's own HTML.</summary>
internal static class StoryFile
{
    private const string End = "-->";

    /// <param name="start">When the host started; the story's age counts back from it.</param>
    public static SampleStory Read(string path, string file, DateTimeOffset start)
    {
        var end = file.IndexOf(End, StringComparison.Ordinal);
        if (!file.StartsWith("<!--", StringComparison.Ordinal) || end < 0)
        {
            throw new InvalidDataException($"The newswire's file for {path} has no comment at its head.");
        }

        var head = file[4..end].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => line[^1], StringComparer.Ordinal);
        var age = TimeSpan.FromHours(int.Parse(head["hours before"], CultureInfo.InvariantCulture));
        var published = start - age;
        published = new(published.Year, published.Month, published.Day, published.Hour, published.Minute, 0, published.Offset);
        return new(
            path,
            head["title"],
            head["byline"],
            head["summary"],
            published,
            Placeholders.Fill(file[(end + End.Length)..].Trim(), published));
    }
}
