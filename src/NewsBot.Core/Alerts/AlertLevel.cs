namespace NewsBot.Core.Alerts;

/// <summary>How urgent an alert is, the least urgent first.</summary>
public enum AlertLevel
{
    /// <summary>A call that is not plain: a date asked for, a position to be considered, a condition.</summary>
    Note,

    /// <summary>A new plain call.</summary>
    Urgent,

    /// <summary>A milestone, or the first of a kind.</summary>
    Flash,
}
