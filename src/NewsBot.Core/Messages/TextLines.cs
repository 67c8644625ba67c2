using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Lays stretches of words out in lines, broken at blanks.</summary>
internal sealed class TextLines(StringBuilder page, ITextPen pen, int width)
{
    public int Width => width;

    /// <summary>The words of a rich text with their looks, and with what the pen says round them.</summary>
    public IReadOnlyList<Stretch> Of(RichText text, Ink ink = default)
    {
        var stretches = new List<Stretch>();
        foreach (var run in text.Runs)
        {
            var look = ink with { Strong = ink.Strong || run.Strong, Struck = run.Struck, Link = ShownLink.Of(run.Link) };
            var (before, after) = pen.Around(look);
            stretches.Add(new(before, ink));
            stretches.Add(new(CleanText.Stretch(run.Text), look));
            stretches.Add(new(after, ink));
        }

        return stretches;
    }

    public void Append(string words, Ink ink = default, string first = "", string rest = "") => Append([new(words, ink)], first, rest);

    /// <summary>Lines of at most <see cref="Width"/> columns; a longer word gets a line of its own.</summary>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="rest">What stands before each further one.</param>
    public void Append(IReadOnlyList<Stretch> stretches, string first = "", string rest = "")
    {
        page.Append(first);
        var column = TextWidth.Of(first);
        var line = new List<Stretch>();
        foreach (var word in Words(stretches))
        {
            var length = word.Sum(s => TextWidth.Of(s.Text));
            if (line.Count > 0 && column + 1 + length > width)
            {
                Close(line);
                page.Append(rest);
                column = TextWidth.Of(rest);
            }

            if (line.Count > 0)
            {
                // A blank inside one look keeps it, so that a link or an underline does not break between its words.
                line.Add(new(" ", line[^1].Ink == word[0].Ink ? word[0].Ink : default));
                column++;
            }

            line.AddRange(word);
            column += length;
        }

        Close(line);
    }

    /// <summary>Words on one line, whatever its length.</summary>
    public string Line(IReadOnlyList<Stretch> stretches)
    {
        var line = new List<Stretch>();
        foreach (var word in Words(stretches))
        {
            if (line.Count > 0)
            {
                line.Add(new(" ", line[^1].Ink == word[0].Ink ? word[0].Ink : default));
            }

            line.AddRange(word);
        }

        return Drawn(line);
    }

    private void Close(List<Stretch> line)
    {
        page.Append(Drawn(line)).Append('\n');
        line.Clear();
    }

    private string Drawn(List<Stretch> line)
    {
        var drawn = new StringBuilder();
        var words = new StringBuilder();
        for (var i = 0; i < line.Count; i++)
        {
            words.Append(line[i].Text);
            if (i + 1 == line.Count || line[i + 1].Ink != line[i].Ink)
            {
                drawn.Append(pen.Draw(words.ToString(), line[i].Ink));
                words.Clear();
            }
        }

        return drawn.ToString();
    }

    private static IEnumerable<List<Stretch>> Words(IReadOnlyList<Stretch> stretches)
    {
        var word = new List<Stretch>();
        foreach (var (text, ink) in stretches)
        {
            var at = 0;
            while (at < text.Length)
            {
                var blank = text.IndexOf(' ', at);
                var end = blank < 0 ? text.Length : blank;
                if (end > at)
                {
                    word.Add(new(text[at..end], ink));
                }

                if (blank >= 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                at = end + (blank < 0 ? 0 : 1);
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }
}
