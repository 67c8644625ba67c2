namespace NewsBot.Core.Ledger.Rulings;

/// <summary>What of an entry an editor can put right.</summary>
public enum CorrectedField
{
    /// <summary>The caller's name, as this entry shows it.</summary>
    Name,
    Role,
    Party,

    /// <summary>The day of the call, yyyy-MM-dd.</summary>
    Day,
    Reason,
}
