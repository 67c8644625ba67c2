using System.Text;

namespace NewsBot.Extraction.Text;

/// <summary>
/// A story's text with the accidents of printing taken out (odd blanks, invisible characters, ligatures, left-over HTML),
/// and for each of its characters the place it came from, so that what is found can be quoted as printed.
/// </summary>
internal sealed class PlainText
{
    private readonly int[] _from;

    private PlainText(string original, string plain, int[] from)
    {
        Original = original;
        Plain = plain;
        _from = from;
    }

    public string Original { get; }

    public string Plain { get; }

    /// <summary>The stretch of the original that the plain stretch was made from.</summary>
    public (int Start, int End) InOriginal(int start, int end) =>
        end <= start ? (_from[start], _from[start]) : (_from[start], _from[end - 1] + LengthAt(end - 1));

    public static PlainText Of(string original)
    {
        var plain = new StringBuilder(original.Length);
        var from = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length;)
        {
            var taken = Entities.Read(original, i, out var decoded);
            if (taken == 0)
            {
                taken = 1;
                decoded = Spell(original[i]);
            }

            foreach (var c in decoded)
            {
                plain.Append(c);
                from.Add(i);
            }

            i += taken;
        }

        from.Add(original.Length);
        return new(original, plain.ToString(), [.. from]);
    }

    private int LengthAt(int place)
    {
        var taken = Entities.Read(Original, _from[place], out _);
        return taken == 0 ? 1 : taken;
    }

    private static string Spell(char c) => c switch
    {
        '\n' => "\n",
        '\r' or '\u2028' or '\u2029' or '\u0085' => c == '\r' ? "" : "\n",
        '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' or '\u200e' or '\u200f' => "",
        >= '\u202a' and <= '\u202e' => "",
        >= '\u2066' and <= '\u2069' => "",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        '`' or '´' or 'ʼ' or '′' => "'",
        '„' or '‟' or '«' => "“",
        '»' => "”",
        '‚' or '‛' or '‹' => "‘",
        '›' => "’",
        '″' => "\"",
        '‐' or '‑' => "-",
        '—' or '―' or '−' or '‒' => "–",
        _ when c < ' ' || char.IsWhiteSpace(c) => " ",
        _ => c.ToString(),
    };
}
