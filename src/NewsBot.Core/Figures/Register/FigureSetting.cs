using System.Globalization;

namespace NewsBot.Core.Figures.Register;

/// <summary>One holding of an office as a desk writes it down. Section <c>NewsBot:Figures</c>, a list.</summary>
public sealed class FigureSetting
{
    public string Office { get; set; } = "";

    public string Person { get; set; } = "";

    /// <summary>Theirs in that time. Default: none.</summary>
    public string? Party { get; set; }

    /// <summary>The first day, as yyyy-MM-dd. A shipped line of the same office and first day is replaced.</summary>
    public string From { get; set; } = "";

    /// <summary>The day it was given up, as yyyy-MM-dd; that day is the successor's. Default: none, they hold it still.</summary>
    public string? To { get; set; }

    /// <summary>Other names of the office, beside those that are shipped. Default: none.</summary>
    public IList<string> Aliases { get; set; } = [];

    /// <summary>The line; null while its days cannot be read.</summary>
    internal OfficeHolding? Holding => Day(From) is { } from && (string.IsNullOrEmpty(To) || Day(To) is not null)
        ? new(Office.Trim(), Person.Trim(), string.IsNullOrWhiteSpace(Party) ? null : Party.Trim(), from, Day(To))
        : null;

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
