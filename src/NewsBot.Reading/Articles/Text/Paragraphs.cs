using System.Text;

namespace NewsBot.Reading.Articles;

/// <summary>Gathers paragraphs, split by a blank line, up to the longest text that is kept.</summary>
internal sealed class Paragraphs
{
    public const int Longest = 500_000;

    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public void Add(string paragraph)
    {
        var line = CleanText.Line(paragraph);
        if (line.Length == 0 || _text.Length >= Longest)
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var room = Math.Min(line.Length, Longest - _text.Length);
        _text.Append(line, 0, char.IsHighSurrogate(line[Math.Max(0, room - 1)]) && room < line.Length ? room - 1 : room);
    }

    public override string ToString() => _text.ToString();
}
