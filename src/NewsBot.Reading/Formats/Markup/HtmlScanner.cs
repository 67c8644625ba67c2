using System.Buffers;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Walks through HTML piece by piece, without building anything and without ever failing.</summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    // Set when a tag does not end before the text does: what follows is text, and is not searched again and again.
    private bool _isTextFromHere;

    public HtmlPiece Kind { readonly get; private set; }

    /// <summary>Whether the text has no angle bracket in it.</summary>
    public bool IsPlain { readonly get; private set; }

    /// <summary>Where the piece begins.</summary>
    public int Start { readonly get; private set; }

    /// <summary>The position behind the piece, and behind what was skipped after it.</summary>
    public readonly int End => _at;

    /// <summary>The text, or the inside of the tag behind its name.</summary>
    public ReadOnlySpan<char> Rest { readonly get; private set; }

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name { readonly get; private set; }

    public bool Next()
    {
        if (_at >= _html.Length)
        {
            return false;
        }

        Start = _at;
        if (_isTextFromHere || _html[_at] != '<' || !TryMarkup())
        {
            TakeText();
        }

        return true;
    }

    /// <summary>Jumps behind the end tag of that name; to the end when there is none.</summary>
    public void SkipPast(string name)
    {
        var close = _html[_at..].IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : _html[(_at + close)..].IndexOf('>');
        _at = end < 0 ? _html.Length : _at + close + end + 1;
    }

    private void TakeText()
    {
        var start = _at;
        IsPlain = _html[start] is not ('<' or '>');
        var next = _html[(_at + 1)..].IndexOfAny('<', '>');
        if (next >= 0 && _html[_at + 1 + next] == '>')
        {
            IsPlain = false;
            next = _html[(_at + 1)..].IndexOf('<');
        }

        _at = next < 0 ? _html.Length : _at + 1 + next;
        Kind = HtmlPiece.Text;
        Name = default;
        Rest = _html[start.._at];
    }

    private bool TryMarkup()
    {
        var rest = _html[_at..];
        if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            var isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
            var end = isComment ? rest[4..].IndexOf("-->", StringComparison.Ordinal) : rest.IndexOf('>');
            return Take(HtmlPiece.Comment, end < 0 ? rest.Length : isComment ? end + 7 : end + 1);
        }

        var isEnd = rest.Length > 1 && rest[1] == '/';
        var start = isEnd ? 2 : 1;
        if (rest.Length <= start || !char.IsAsciiLetter(rest[start]))
        {
            return false;
        }

        var name = rest[start..];
        var length = name.IndexOfAny(EndOfName);
        var close = length < 0 ? -1 : name[length] == '>' ? 0 : TagEnd(name[length..]);
        if (close < 0)
        {
            _isTextFromHere = true;
            return false;
        }

        Name = name[..length];
        Rest = name.Slice(length, close);
        Kind = isEnd ? HtmlPiece.End : HtmlPiece.Start;
        _at += start + length + close + 1;
        return true;
    }

    private bool Take(HtmlPiece kind, int length)
    {
        Kind = kind;
        Name = default;
        Rest = default;
        _at += length;
        return true;
    }

    // The '>' that ends the tag: not one inside a quoted value.
    private static int TagEnd(ReadOnlySpan<char> inside)
    {
        for (var i = 0; inside[i..].IndexOfAny('>', '"', '\'') is >= 0 and var next;)
        {
            i += next;
            if (inside[i] == '>')
            {
                return i;
            }

            if (inside[..i].TrimEnd().EndsWith('='))
            {
                var close = inside[(i + 1)..].IndexOf(inside[i]);
                if (close < 0)
                {
                    return inside[i..].IndexOf('>') is >= 0 and var end ? i + end : -1;
                }

                i += close + 1;
            }

            i++;
        }

        return -1;
    }
}
