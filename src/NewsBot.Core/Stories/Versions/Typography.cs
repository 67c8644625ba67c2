using System.Text;

namespace NewsBot.Core.Stories.Versions;

/// <summary>Brings quotation marks, dashes and spaces to one form, so that a change of type is no change of words.</summary>
internal static class Typography
{
    /// <summary>With single spaces, and none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Plain(c);
            if (plain == ' ')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (plain == '…')
            {
                folded.Append("...");
            }
            else if (plain != '\0')
            {
                folded.Append(plain);
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The plain form of a character; nothing (U+0000) for one that is not seen.</summary>
    public static char Plain(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => c,
    };
}
