using System.Buffers;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>The attributes inside a tag, read as browsers read them, written as nobody can misread them.</summary>
internal static class HtmlAttributes
{
    private const int Most = 100;

    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(" \t\r\n\f/=");
    private static readonly SearchValues<char> Special = SearchValues.Create("&\"<>");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    public static void Append(StringBuilder output, ReadOnlySpan<char> inside, Uri? baseAddress)
    {
        if (inside.TrimEnd(" \t\r\n\f/").IsEmpty)
        {
            return;
        }

        var seen = new List<string>();
        var lookup = HtmlNames.Attributes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[HtmlNames.Longest];
        while (seen.Count < Most && TryRead(ref inside, out var key, out var value))
        {
            var name = HtmlNames.Lower(key, buffer);
            if (!lookup.TryGetValue(name, out var known) || seen.Contains(known))
            {
                continue;
            }

            seen.Add(known);
            var meant = Entities.Decode(value.ToString());
            if (HtmlNames.AddressAttributes.Contains(known))
            {
                if (!Addresses.IsHarmless(meant))
                {
                    continue;
                }

                meant = Addresses.Resolve(meant, baseAddress);
            }

            output.Append(' ').Append(known).Append("=\"");
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
