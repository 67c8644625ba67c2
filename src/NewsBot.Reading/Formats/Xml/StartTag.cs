using System.Runtime.InteropServices;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>Reads start tags as written, however carelessly. One instance reads them all; what it found holds until the next one.</summary>
internal sealed class StartTag
{
    public const int MostAttributes = 256;

    private readonly List<(Range Key, Range Value)> _attributes = [];

    public Range Name { get; private set; }

    /// <summary>Where keys and values stand in the text. Values are not decoded yet.</summary>
    public ReadOnlySpan<(Range Key, Range Value)> Attributes => CollectionsMarshal.AsSpan(_attributes);

    public bool IsEmpty { get; private set; }

    /// <summary>The position behind the tag.</summary>
    public int End { get; private set; }

    /// <summary>Whether it was written as XML wants it.</summary>
    public bool IsSound { get; private set; }

    /// <summary>False when the text breaks off inside the tag.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int start)
    {
        _attributes.Clear();
        IsSound = true;
        var at = start + 1;
        Name = Word(text, ref at);
        while (true)
        {
            Skip(text, ref at);
            if (at >= text.Length)
            {
                return false;
            }

            switch (text[at])
            {
                case '>':
                    return Ends(isEmpty: false, at + 1);
                case '<':
                    // The tag's own end is missing.
                    IsSound = false;
                    return Ends(isEmpty: false, at);
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return Ends(isEmpty: true, at + 2);
            }

            TakeAttribute(text, ref at);
        }
    }

    private bool Ends(bool isEmpty, int end)
    {
        (IsEmpty, End) = (isEmpty, end);
        return true;
    }

    private void TakeAttribute(ReadOnlySpan<char> text, ref int at)
    {
        var key = Word(text, ref at);
        if (key.End.Value == key.Start.Value)
        {
            IsSound = false;
            at++;
            return;
        }

        Skip(text, ref at);
        var value = at..at;
        if (at < text.Length && text[at] == '=')
        {
            at++;
            Skip(text, ref at);
            value = Value(text, ref at);
        }
        else
        {
            IsSound = false;
        }

        if (_attributes.Count < MostAttributes && !IsKnown(text, text[key]))
        {
            _attributes.Add((key, value));
        }
    }

    private bool IsKnown(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        foreach (var (known, _) in _attributes)
        {
            if (key.SequenceEqual(text[known]))
            {
                return true;
            }
        }

        return false;
    }

    private Range Value(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length)
        {
            return at..at;
        }

        var start = at;
        if (text[at] is not ('"' or '\''))
        {
            IsSound = false;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
            {
                at++;
            }

            return start..at;
        }

        start++;
        var close = Find(text, text[at], start);
        var odd = close < 0 ? -1 : text.Slice(start, close - start).IndexOfAny('<', '>');
        IsSound &= close >= 0 && (odd < 0 || text[start + odd] == '>');

        // A whole tag's end and another's start inside the value mean that its closing quote is missing.
        var end = odd < 0 ? -1 : text.Slice(start, close - start).IndexOf('>');
        if (close < 0 || (end >= 0 && text.Slice(start + end, close - start - end).Contains('<')))
        {
            IsSound = false;
            close = Find(text, '>', at);
            at = close < 0 ? text.Length : close;
            return start..(start + text.Slice(start, at - start).TrimEnd("/ ").Length);
        }

        at = close + 1;
        return start..close;
    }

    private static Range Word(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '<' or '"' or '\''))
        {
            at++;
        }

        return start..at;
    }

    private static int Find(ReadOnlySpan<char> text, char sought, int start) => text[start..].IndexOf(sought) is >= 0 and var at ? start + at : -1;

    private static void Skip(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
