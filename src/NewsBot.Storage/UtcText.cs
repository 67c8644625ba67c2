using System.Globalization;

namespace NewsBot.Storage;

/// <summary>How times stand in the record: UTC, as text of one length, so that the order of the text is the order of time.</summary>
internal static class UtcText
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? moment) => moment is { } m ? Of(m) : null;

    /// <param name="offset">The offset in which the moment was told, in minutes.</param>
    public static DateTimeOffset Read(string text, int offset = 0) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            .ToOffset(TimeSpan.FromMinutes(offset));

    public static DateTimeOffset? ReadOrNull(string? text, int? offset = 0) => text is null ? null : Read(text, offset ?? 0);

    /// <summary>The beginning of the hour that a moment, as text, is in: the text cut, so that it sorts before every moment of that hour.</summary>
    public static string Hour(string moment) => moment[..13];

    public static int Offset(DateTimeOffset moment) => moment.TotalOffsetMinutes;
}
