using System.Globalization;
using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Figures.Register;

/// <summary>Reads the shipped register.</summary>
internal static class OfficeFile
{
    public static IEnumerable<Office> Offices() => DataFile.Rows("offices").Select(row => new Office(
        row[0],
        row[1].Length == 0 ? null : RoleKinds.Parse(row[1]) ?? throw new FormatException($"{row[0]}: “{row[1]}” is no kind of role."),
        row.Length > 2 ? DataFile.Parts(row[2]) : []));

    public static IEnumerable<OfficeHolding> Holdings() => DataFile.Rows("office-holders").Select(row =>
    {
        var isLastKnown = row[4].StartsWith('~');
        var end = row[4].Length == 0 ? (DateOnly?)null : Day(row[4].TrimStart('~'));
        return new OfficeHolding(row[0], row[1], row[2].Length == 0 ? null : row[2], Day(row[3]), isLastKnown ? null : end, isLastKnown ? end : null);
    });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
