using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Benchmarks.Storage;

/// <summary>Reads the one call of the stories that have one, so that what is measured is the record and not the reader.</summary>
internal sealed class ToldReader : ICallReader
{
    public static readonly string[] Parties = ["Labour", "Conservative", "Liberal Democrat", "Green", "Reform UK"];

    /// <summary>A name of letters alone, two letters for a digit, so that no two numbers are a mere slip of the pen apart.</summary>
    public static string Name(int n) => "E" + string.Concat(n.ToString("000000", CultureInfo.InvariantCulture).SelectMany(d => new[] { "bcdfghjklm"[d - '0'], "aeiouyrstn"[d - '0'] }));

    public static string Caller(int n) => $"Jo {Name(n)}son";

    public static string Target(int n) => $"Mary {Name(n)}berg";

    public StoryReading Read(Story story)
    {
        var end = story.Text.IndexOf(" must resign", StringComparison.Ordinal);
        var said = story.Text.IndexOf(" said ", StringComparison.Ordinal);
        if (end < 0 || said < 0)
        {
            return StoryReading.Empty;
        }

        var at = new TextSpan(story.Title.Length + 2 + end + 1, "must resign".Length);
        return new(
            [
                new()
                {
                    Story = story.Id,
                    Caller = Told(story.Text[..said]),
                    Target = new(story.Text[(said + " said ".Length)..end]),
                    Strength = Strength.Resign,
                    Evidence = new("must resign", at, "must resign", at),
                    Confidence = 0.9,
                    Because = ["must resign"],
                },
            ],
            [],
            []);
    }

    /// <summary>"Jo Roe", or "Jo Roe, Labour MP": the party is all but the role, which stands last.</summary>
    private static Caller Told(string words)
    {
        if (words.IndexOf(',', StringComparison.Ordinal) is var end && end < 0)
        {
            return new(words, CallerKind.Person);
        }

        var what = words[(end + 2)..];
        return new(words[..end], CallerKind.Person, what, Array.Find(Parties, p => what.StartsWith(p, StringComparison.Ordinal)));
    }
}
