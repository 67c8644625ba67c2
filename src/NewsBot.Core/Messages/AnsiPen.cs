using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>ECMA-48 looks and OSC 8 links. The words themselves hold no control character, so none of theirs reaches the terminal.</summary>
internal sealed class AnsiPen : ITextPen
{
    private const char Escape = '\u001b';

    public string Draw(string words, Ink ink)
    {
        var codes = new StringBuilder();
        Add(ink.Strong, "1");
        Add(ink.Faint, "2");
        Add(ink.Italic, "3");
        Add(ink.Underlined || ink.Link is not null, "4");
        Add(ink.Struck, "9");
        Add(ink.Spoken, "36");
        var drawn = codes.Length == 0 ? words : $"{Escape}[{codes}m{words}{Escape}[0m";
        return ink.Link is { } link ? $"{Escape}]8;;{link}{Escape}\\{drawn}{Escape}]8;;{Escape}\\" : drawn;

        void Add(bool when, string code)
        {
            if (when)
            {
                codes.Append(codes.Length > 0 ? ";" : "").Append(code);
            }
        }
    }

    public (string Before, string After) Around(Ink ink) => ("", "");
}
