using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Web.Newswire;

/// <summary>
/// Fills <c>{{name}}</c> in the newswire's files, and the days: <c>{{weekday}}</c> is the day of publication,
/// <c>{{weekday -1}}</c> the day before, so that the copy always agrees with the date on it.
/// </summary>
internal static partial class Placeholders
{
    public static string Fill(string template, DateTimeOffset published, IReadOnlyDictionary<string, string>? values = null) =>
        Placeholder.Replace(template, match =>
        {
            var name = match.Groups["name"].Value;
            var days = match.Groups["days"] is { Success: true } shift ? int.Parse(shift.Value, CultureInfo.InvariantCulture) : 0;
            return name == "weekday" ? published.AddDays(days).DayOfWeek.ToString()
                : values?.GetValueOrDefault(name)
                    ?? throw new InvalidDataException($"The newswire's files ask for {match.Value}, which nothing fills.");
        });

    [GeneratedRegex(@"\{\{(?<name>[a-z.]+)(?: (?<days>[+-]\d{1,3}))?\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder { get; }
}
