using System.Globalization;

namespace NewsBot.Extraction.Text;

/// <summary>Reads numbers in figures and in words: "4,000", "twenty-five", "half a dozen", "a hundred and twenty", "tens of thousands".</summary>
internal static class NumberWords
{
    /// <summary>Larger numbers count no people who ask somebody to go.</summary>
    private const int Largest = 100_000_000;

    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["one"] = 1,
    };

    private static readonly Dictionary<string, int> Powers = new(StringComparer.Ordinal) { ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000 };

    /// <summary>The least that a word without a number means.</summary>
    private static readonly Dictionary<string, int> Many = new(StringComparer.Ordinal) { ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2000 };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["twentieth"] = 20,
    };

    /// <summary>The number that begins at a token and the token after it; null where none does.</summary>
    /// <param name="loose">True for "dozens", "hundreds": the number is the least that is meant.</param>
    public static (int Value, int End)? Read(StoryText text, int at, int end, out bool loose)
    {
        loose = false;
        if (text.Norm(at) is "tens" or "hundreds" or "thousands" && text.Norm(at + 1) == "of" && text.Norm(at + 2) is "thousands" or "hundreds")
        {
            loose = true;
            var tens = text.Norm(at) switch { "tens" => 20, "hundreds" => 200, _ => 2000 };
            return (tens * (text.Norm(at + 2) == "thousands" ? 1000 : 100), at + 3);
        }

        if (Many.TryGetValue(text.Norm(at), out var least))
        {
            loose = true;
            return (least, at + 1);
        }

        if (text.Norm(at) is "half-a-dozen" || (text.Norm(at) == "half" && text.Norm(at + 1) == "a" && text.Norm(at + 2) == "dozen"))
        {
            return (6, text.Norm(at) == "half" ? at + 3 : at + 1);
        }

        var i = at;
        double total = 0;
        double part = 0;
        if (text.Norm(at) is "a" or "an")
        {
            if (!Powers.ContainsKey(text.Norm(at + 1)))
            {
                return null;
            }

            part = 1;
            i++;
        }

        for (; i < end; i++)
        {
            var norm = text.Norm(i);
            if (Powers.TryGetValue(norm, out var power))
            {
                if (part == 0)
                {
                    break;
                }

                (total, part) = power >= 1000 ? (total + (part * power), 0) : (total, part * power);
            }
            else if (Figure(text.Tokens[i]) is { } figure && part == 0)
            {
                part = figure;
            }
            else if (Words(norm) is { } word && (part == 0 || part % 100 == 0 || text.Norm(i - 1) == "and"))
            {
                part += word;
            }
            else if (!(norm == "and" && total + part >= 100 && i + 1 < end && Words(text.Norm(i + 1)) is not null))
            {
                break;
            }
        }

        var value = total + part;
        return i > at && value is >= 1 and < Largest ? ((int)value, i) : null;
    }

    /// <summary>"30th", "twelfth"; 0 for any other word.</summary>
    public static int Ordinal(Token token)
    {
        if (token.Kind == TokenKind.Number && token.Norm.Length > 2 && token.Norm[^2..] is "th" or "st" or "nd" or "rd")
        {
            return int.TryParse(token.Norm.AsSpan(0, token.Norm.Length - 2), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        return Ordinals.GetValueOrDefault(token.Norm);
    }

    private static double? Figure(Token token) => token.Kind == TokenKind.Number
        && double.TryParse(token.Norm, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < Largest ? number : null;

    /// <summary>"twenty", "twenty-five".</summary>
    private static int? Words(string norm)
    {
        if (Small.TryGetValue(norm, out var one))
        {
            return one;
        }

        return norm.Split('-') is [var tens, var units] && Small.TryGetValue(tens, out var many) && many >= 20 && Small.TryGetValue(units, out var few) && few < 10 ? many + few : null;
    }
}
