namespace NewsBot.Core.Alerts;

/// <summary>The fixed words for levels.</summary>
public static class AlertLevels
{
    /// <summary>The word people read; the mark in front of it is never the only sign.</summary>
    public static string Word(this AlertLevel level) => level switch
    {
        AlertLevel.Flash => "FLASH",
        AlertLevel.Urgent => "URGENT",
        _ => "NOTE",
    };

    public static string Marked(this AlertLevel level) => level switch
    {
        AlertLevel.Flash => "🔴 FLASH",
        AlertLevel.Urgent => "🟠 URGENT",
        _ => "🟡 NOTE",
    };
}
