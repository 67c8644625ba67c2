using System.Globalization;

namespace NewsBot.Host.Cli;

/// <summary>Times on the command line: ISO 8601, a day alone meaning its first moment; without an offset, UTC.</summary>
internal static class Moments
{
    public static DateTimeOffset Parse(string text, string option) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new PlainError($"{option} is \"{text}\", which is no time: give one as 2025-03-03T07:30:00Z or 2025-03-03.");
}
