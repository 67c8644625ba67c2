namespace NewsBot.Reading.Formats.Dates;

/// <summary>
/// Reads every kind of date that feeds and pages write. A zone that is not named or not known counts as UTC; a date that
/// cannot be is null, never today.
/// </summary>
internal static class FeedDate
{
    private const int Longest = 100;

    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest)
        {
            return null;
        }

        return UsualDate.Parse(trimmed) ?? IsoDate.Parse(trimmed) ?? WordyDate.Parse(trimmed);
    }
}
