using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>
/// Reads a feed's XML in one pass. A first pass holds the document to the rules; only where it breaks one does a second pass read what
/// calls itself XML and is not: bare ampersands, unknown entities, tags that are never closed or closed in the wrong order, a text that
/// breaks off. No DTD is ever read, and nothing outside the document.
/// </summary>
internal sealed partial class FeedXmlParser
{
    private const int DeepestSkipped = 1000;
    private const string CData = "<![CDATA[";

    private readonly ReadOnlyMemory<char> _memory;
    private readonly bool _isStrict;
    private readonly TreeBuilder _builder;
    private readonly TagNames _names = new();
    private readonly StartTag _tag = new();
    private readonly IReadOnlyDictionary<string, string>? _entities;
    private readonly List<TagName> _open = [];
    private readonly HashSet<string> _missing = [];
    private int _at;
    private int _skipping;
    private bool _isSound = true;

    private FeedXmlParser(ReadOnlyMemory<char> text, int start, string? baseAddress, bool isStrict)
    {
        (_memory, _at, _isStrict) = (text, start, isStrict);
        _builder = new(baseAddress);
        _entities = DeclaredEntities.In(text.Span[..start]);
    }

    /// <param name="text">The document, without characters that XML forbids and with plain line feeds.</param>
    /// <param name="start">Where the root's start tag stands.</param>
    /// <exception cref="UnreadableFeedException">It goes beyond the bounds of <see cref="TreeBuilder"/>.</exception>
    public static FeedElement? Parse(ReadOnlyMemory<char> text, int start, string? baseAddress) =>
        Run(text, start, baseAddress, isStrict: true) ?? Run(text, start, baseAddress, isStrict: false);

    private static FeedElement? Run(ReadOnlyMemory<char> text, int start, string? baseAddress, bool isStrict)
    {
        var parser = new FeedXmlParser(text, start, baseAddress, isStrict);
        try
        {
            parser.Run();
        }
        catch (UnreadableFeedException) when (isStrict)
        {
            // Items that are never closed stand in each other: too deep, or too many, only at first sight.
            return null;
        }

        return parser._isSound || !isStrict ? parser._builder.Root : null;
    }

    private void Run()
    {
        var text = _memory.Span;
        while (_at < text.Length && (_isSound || !_isStrict))
        {
            var next = text[_at..].IndexOf('<');
            AddText(text.Slice(_at, next < 0 ? text.Length - _at : next));
            if (next < 0)
            {
                break;
            }

            TakeMarkup(text);
            if (_builder.Root is not null && _builder.Current is null && _skipping == 0)
            {
                return;
            }
        }

        _isSound = false;
        _builder.End();
    }

    private void TakeMarkup(ReadOnlySpan<char> text)
    {
        var second = _at + 1 < text.Length ? text[_at + 1] : ' ';
        if (char.IsAsciiLetter(second) || IsNameStart(second))
        {
            TakeStart(text);
        }
        else if (second == '/' && _at + 2 < text.Length && IsNameStart(text[_at + 2]))
        {
            TakeEnd(text);
        }
        else if (second is '!' or '?')
        {
            TakeAside(text);
        }
        else
        {
            _isSound = false;
            Add("<");
            _at++;
        }
    }

    private void TakeAside(ReadOnlySpan<char> text)
    {
        var rest = text[_at..];
        if (rest.StartsWith(CData, StringComparison.OrdinalIgnoreCase))
        {
            TakeCData(text);
        }
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = Find(text, "-->", _at + 4);
            _isSound &= end >= 0;
            _at = end < 0 ? _at + 4 : end + 3;
        }
        else
        {
            var end = rest.IndexOf('>');
            _isSound &= end >= 0 && rest[1] == '?';
            _at = end < 0 ? text.Length : _at + end + 1;
        }
    }

    private void TakeCData(ReadOnlySpan<char> text)
    {
        var start = _at + CData.Length;
        var end = Find(text, "]]>", start);
        if (end < 0)
        {
            _isSound = false;
            var close = _open.Count == 0 ? -1 : text[start..].IndexOf("</" + _open[^1].Raw, StringComparison.OrdinalIgnoreCase);
            _at = close < 0 ? text.Length : start + close;
            Add(text[start.._at].ToString());
            return;
        }

        _at = end + 3;
        var next = _at + text[_at..].IndexOf('<');
        if (next <= _at || !text[_at..next].TrimEnd().EndsWith("]]>", StringComparison.Ordinal))
        {
            Add(text[start..end].ToString());
            return;
        }

        // The end of an outer CDATA section, where somebody put one into another.
        _isSound = false;
        Add(text[start..end].ToString().Replace(CData, string.Empty, StringComparison.Ordinal));
        Add(text.Slice(_at, text[_at..next].LastIndexOf("]]>", StringComparison.Ordinal)).ToString());
        _at = next;
    }

    private void AddText(ReadOnlySpan<char> written)
    {
        _at += written.Length;
        if (_skipping > 0 || written.IsEmpty || ((_open.Count == 0 || _open[^1].IsFrame) && written.IsWhiteSpace()))
        {
            return;
        }

        _builder.Text(Entities.Decode(written, _entities, out var isSound));
        _isSound &= isSound;
    }

    private void Add(string text)
    {
        if (_skipping == 0)
        {
            _builder.Text(text);
        }
    }

    // What is not there once is not looked for again: a hostile text could ask for it a million times.
    private int Find(ReadOnlySpan<char> text, string mark, int from)
    {
        if (_missing.Contains(mark))
        {
            return -1;
        }

        var at = text[from..].IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            _missing.Add(mark);
            return -1;
        }

        return from + at;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
