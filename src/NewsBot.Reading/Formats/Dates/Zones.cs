using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Dates;

/// <summary>Time zones as feeds write them. Where one abbreviation has several meanings, the one that news feeds use.</summary>
internal static partial class Zones
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["GMT"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["WET"] = 0,
        ["ZULU"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["MET"] = 1,
        ["WEST"] = 1,
        ["IST"] = 5.5,
        ["IRISH"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["MEST"] = 2,
        ["EET"] = 2,
        ["SAST"] = 2,
        ["CAT"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EAT"] = 3,
        ["AST"] = -4,
        ["MSD"] = 4,
        ["IRST"] = 3.5,
        ["GST"] = 4,
        ["AFT"] = 4.5,
        ["PKT"] = 5,
        ["NPT"] = 5.75,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["WITA"] = 8,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["MYT"] = 8,
        ["PHT"] = 8,
        ["AWST"] = 8,
        ["WIT"] = 9,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["AEST"] = 10,
        ["ACDT"] = 10.5,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["ADT"] = -3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["ET"] = -5,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["CT"] = -6,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["MT"] = -7,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["PT"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["AT"] = -4,
    };

    /// <summary>False where it is no zone at all; a known shape that means nothing is UTC.</summary>
    public static bool TryParse(string text, out TimeSpan zone)
    {
        zone = TimeSpan.Zero;
        text = text.Trim(' ', '(', ')', ',', '.');
        if (Hours.TryGetValue(text, out var hours))
        {
            zone = TimeSpan.FromHours(hours);
            return true;
        }

        var offset = Offset.Match(text);
        if (!offset.Success)
        {
            return text.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase) && TryParse(text[4..], out zone);
        }

        var minutes = Number(offset.Groups[3]);
        if (minutes > 59)
        {
            return false;
        }

        var size = new TimeSpan(Number(offset.Groups[2]), minutes, 0);
        zone = offset.Groups[1].Value == "+" ? size : -size;
        return true;
    }

    /// <summary>The letters of RFC 822, section 5.2: A to M without J behind, N to Y ahead of the day.</summary>
    public static bool TryMilitary(string text, out TimeSpan zone)
    {
        var letter = text.Length == 1 ? char.ToUpperInvariant(text[0]) : ' ';
        var hours = letter switch
        {
            >= 'A' and <= 'I' => 'A' - letter - 1,
            >= 'K' and <= 'M' => 'A' - letter,
            >= 'N' and <= 'Y' => letter - 'N' + 1,
            _ => 0,
        };
        zone = TimeSpan.FromHours(hours);
        return hours != 0;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:GMT|UTC|UT|Z)?\s*([+\-\u2212\u2013])\s*([0-9]{1,2})(?::?([0-9]{2}))?(?::?00)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Offset { get; }
}
