using NewsBot.Core.Commands;

namespace NewsBot.Teams.Handlers;

/// <summary>Which cards may be drawn anew.</summary>
internal static class Looks
{
    /// <summary>The words themselves where they are a command that shows the same to everybody who says it; null for anything else.</summary>
    public static string? Shown(string words) => CommandTable.Meant(words) is not null && CommandTable.OnlyTells(words) ? words : null;
}
