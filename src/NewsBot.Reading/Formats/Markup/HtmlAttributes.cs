using System.Buffers;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>The attributes inside a tag, read as browsers read them, written as nobody can misread them.</summary>
internal static class HtmlAttributes
{
    private const int Most = 100;

    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(" \t\r\n\f/=");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    public static void Append(StringBuilder output, ReadOnlySpan<char> inside, Uri? baseAddress)
    {
        var seen = new List<string>();
        while (seen.Count < Most && TryRead(ref inside, out var key, out var value))
        {
            if (!HtmlNames.Attributes.Contains(key) || seen.Contains(key))
            {
                continue;
            }

            seen.Add(key);
            var meant = Entities.Decode(value.ToString());
            if (HtmlNames.AddressAttributes.Contains(key))
            {
                if (!Addresses.IsHarmless(meant))
                {
                    continue;
                }

                meant = Addresses.Resolve(meant, baseAddress);
            }

            output.Append(' ').Append(key).Append("=\"");
            AppendValue(output, meant);
            output.Append('"');
        }
    }

    public static void AppendValue(StringBuilder output, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '"' => output.Append("&quot;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                _ => output.Append(c),
            };
        }
    }

    private static bool TryRead(ref ReadOnlySpan<char> inside, out string key, out ReadOnlySpan<char> value)
    {
        key = string.Empty;
        value = default;
        inside = inside.TrimStart(" \t\r\n\f/");
        if (inside.IsEmpty)
        {
            return false;
        }

        var end = inside[1..].IndexOfAny(EndOfKey);
        key = (end < 0 ? inside : inside[..(end + 1)]).ToString().ToLowerInvariant();
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
