using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Host.Tests.Importing;

/// <summary>What <c>newsbot import</c> has said to be on the disk.</summary>
internal static partial class Acknowledged
{
    /// <summary>How many stories of the file, from the first on.</summary>
    public static int In(string errors) => Closing().Match(errors) is { Success: true } closing
        ? Number(closing.Groups[1]) + Number(closing.Groups[2])
        : Batch().Matches(errors).Select(m => Number(m.Groups[1])).LastOrDefault();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?m)^([0-9]+) stories so far\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Batch();

    [GeneratedRegex(@"(?m)^([0-9]+) stories taken, with [0-9]+ calls; ([0-9]+) were in the record", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closing();
}
