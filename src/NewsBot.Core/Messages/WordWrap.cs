using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Breaks lines at blanks.</summary>
internal static class WordWrap
{
    /// <summary>Writes <paramref name="text"/> in lines of at most <paramref name="width"/> characters; a longer word gets a line of its own.</summary>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="rest">What stands before each further one.</param>
    public static void Append(StringBuilder page, string text, int width, string first = "", string rest = "")
    {
        var column = first.Length;
        page.Append(first);
        var fresh = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!fresh && column + 1 + word.Length > width)
            {
                page.Append('\n').Append(rest);
                column = rest.Length;
                fresh = true;
            }

            if (!fresh)
            {
                page.Append(' ');
                column++;
            }

            page.Append(word);
            column += word.Length;
            fresh = false;
        }

        page.Append('\n');
    }
}
