using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>The attributes inside a tag, read as browsers read them, written as nobody can misread them.</summary>
internal static class HtmlAttributes
{
    private const int Most = 100;

    private static readonly FrozenDictionary<string, HtmlAttribute>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        HtmlNames.Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(" \t\r\n\f/=");
    private static readonly SearchValues<char> Special = SearchValues.Create("&\"<>");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    /// <summary>Whether they would be written just as they stand: quoted, known, once each, addresses absolute.</summary>
    public static bool AreClean(ReadOnlySpan<char> inside, bool isVoid)
    {
        if (isVoid)
        {
            if (!inside.EndsWith(" /", StringComparison.Ordinal))
            {
                return false;
            }

            inside = inside[..^2];
        }

        var seen = UInt128.Zero;
        while (!inside.IsEmpty)
        {
            var equals = inside.IndexOf('=');
            var close = equals < 2 || equals + 2 >= inside.Length || inside[0] != ' ' || inside[equals + 1] != '"' ? -1 : inside[(equals + 2)..].IndexOf('"');
            if (close < 0 || !Lookup.TryGetValue(inside[1..equals], out var known) || (seen & known.Mark) != 0
                || !IsClean(inside.Slice(equals + 2, close), known.IsAddress))
            {
                return false;
            }

            seen |= known.Mark;
            inside = inside[(equals + close + 3)..];
        }

        return true;
    }

    private static bool IsClean(ReadOnlySpan<char> value, bool isAddress)
    {
        if (isAddress && (!Addresses.IsWeb(value) || value.ContainsAny(Blanks) || value.Contains(":///", StringComparison.Ordinal)))
        {
            return false;
        }

        for (var i = value.IndexOfAny(Special); i >= 0; i = value.IndexOfAny(Special))
        {
            if (!value[i..].StartsWith("&amp;", StringComparison.Ordinal))
            {
                return false;
            }

            value = value[(i + 5)..];
        }

        return true;
    }

    public static void Append(StringBuilder output, ReadOnlySpan<char> inside, string? baseAddress)
    {
        if (inside.TrimEnd(" \t\r\n\f/").IsEmpty)
        {
            return;
        }

        var seen = UInt128.Zero;
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        for (var count = 0; count < Most && TryRead(ref inside, out var key, out var value); count++)
        {
            if (!Lookup.TryGetValue(HtmlNames.Lower(key, buffer), out var known) || (seen & known.Mark) != 0)
            {
                continue;
            }

            seen |= known.Mark;
            var meant = Entities.Decode(value.ToString());
            if (known.IsAddress)
            {
                if (!Addresses.IsHarmless(meant))
                {
                    continue;
                }

                meant = Addresses.Resolve(meant, baseAddress);
            }

            output.Append(' ').Append(known.Name).Append("=\"");
            AppendValue(output, meant);
            output.Append('"');
        }
    }

    public static void AppendValue(StringBuilder output, string value)
    {
        var rest = value.AsSpan();
        for (var i = rest.IndexOfAny(Special); i >= 0; i = rest.IndexOfAny(Special))
        {
            output.Append(rest[..i]).Append(rest[i] switch
            {
                '&' => "&amp;",
                '"' => "&quot;",
                '<' => "&lt;",
                _ => "&gt;",
            });
            rest = rest[(i + 1)..];
        }

        output.Append(rest);
    }

    private static bool TryRead(ref ReadOnlySpan<char> inside, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        key = default;
        value = default;
        inside = inside.TrimStart(" \t\r\n\f/");
        if (inside.IsEmpty)
        {
            return false;
        }

        var end = inside[1..].IndexOfAny(EndOfKey);
        key = end < 0 ? inside : inside[..(end + 1)];
        inside = inside[key.Length..].TrimStart();
        if (inside.IsEmpty || inside[0] != '=')
        {
            return true;
        }

        inside = inside[1..].TrimStart();
        if (inside.IsEmpty)
        {
            return true;
        }

        if (inside[0] is '"' or '\'')
        {
            var close = inside[1..].IndexOf(inside[0]);
            value = close < 0 ? inside[1..] : inside.Slice(1, close);
            inside = close < 0 ? default : inside[(close + 2)..];
            return true;
        }

        var blank = inside.IndexOfAny(Blanks);
        value = blank < 0 ? inside : inside[..blank];
        inside = blank < 0 ? default : inside[blank..];
        return true;
    }
}
