namespace NewsBot.Core.Counts;

/// <summary>What a count is divided by.</summary>
internal enum CountBy
{
    Class,
    Party,
    Role,
    Region,
}
