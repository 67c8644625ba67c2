using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Stories;

namespace NewsBot.Host.Cli;

/// <summary>Reads stories as JSON Lines: <c>{"id","url","feed","title","published","byline","text"}</c>; other fields are passed over.</summary>
internal static class StoryLines
{
    /// <summary>The stories of a file, or of standard input for "-", in order; a line that is none of them ends it with a plain error.</summary>
    public static IEnumerable<Story> Read(string file, DateTimeOffset now)
    {
        var number = 0;
        foreach (var line in TextInput.Lines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, file, number, now);
            }
        }
    }

    private static Story Parse(string line, string file, int number, DateTimeOffset now)
    {
        StoryLine? story;
        try
        {
            story = JsonSerializer.Deserialize(line, CliJson.Default.StoryLine);
        }
        catch (JsonException fault)
        {
            throw new PlainError($"{file}, line {number} is no story: {fault.Message} The lines before it were taken.", fault);
        }

        if (string.IsNullOrWhiteSpace(story?.Id))
        {
            throw new PlainError($"{file}, line {number} has no \"id\". The lines before it were taken.");
        }

        if (!TryMoment(story.Published, out var at))
        {
            throw new PlainError($"{file}, line {number}: \"published\" is \"{story.Published}\", which is no ISO 8601 time. The lines before it were taken.");
        }

        return new()
        {
            Id = new(story.Id),
            Link = StoryLink.Clean(story.Url) ?? new Uri($"https://no-address.invalid/{Uri.EscapeDataString(story.Id)}"),
            Feed = story.Feed ?? "",
            Title = story.Title ?? "",
            Byline = story.Byline,
            Published = at,
            LearntAt = at ?? now,
            Text = story.Text ?? "",
        };
    }

    private static bool TryMoment(string? text, out DateTimeOffset? moment)
    {
        var isMoment = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read);
        moment = isMoment ? read : null;
        return isMoment || text is null;
    }
}
