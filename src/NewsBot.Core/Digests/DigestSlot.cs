using System.Globalization;

namespace NewsBot.Core.Digests;

/// <summary>One due time of a digest: the local date and time that name it, and the moment it falls on.</summary>
public readonly record struct DigestSlot(DateOnly Day, TimeOnly Time, DateTimeOffset At)
{
    /// <summary>The local label that makes the slot unique, whatever the offset: 2025-03-03T07:30.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{Time:HH:mm}");
}
