using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>
/// Reads what calls itself XML and is not: bare ampersands, unknown entities and prefixes, tags that are never closed or closed in the
/// wrong order, control characters, a text that breaks off. Never throws but for the bounds of <see cref="TreeBuilder"/>.
/// </summary>
internal sealed class ForgivingParser
{
    private const int DeepestSkipped = 1000;

    private readonly string _text;
    private readonly TreeBuilder _builder;
    private readonly NameScopes _scopes = new();
    private readonly Dictionary<string, string> _entities;
    private readonly List<string> _open = [];
    private readonly HashSet<string> _missing = [];
    private int _at;
    private int _skipping;

    private ForgivingParser(string text, int start, Uri? baseAddress)
    {
        (_text, _at) = (text, start);
        _builder = new(baseAddress);
        _entities = DeclaredEntities.In(text.AsSpan(0, start));
    }

    public static FeedElement? Parse(string text, int start, Uri? baseAddress)
    {
        var parser = new ForgivingParser(text, start, baseAddress);
        parser.Run();
        return parser._builder.Root;
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var next = _text.IndexOf('<', _at);
            AddText(next < 0 ? _text.Length : next);
            if (next < 0)
            {
                break;
            }

            TakeMarkup();
            if (_builder.Root is not null && _builder.Current is null && _skipping == 0)
            {
                return;
            }
        }

        _builder.End();
    }

    private void TakeMarkup()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            TakeCData();
        }
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = Find("-->", _at + 4);
            _at = end < 0 ? _at + 4 : end + 3;
        }
        else if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            var end = _text.IndexOf('>', _at);
            _at = end < 0 ? _text.Length : end + 1;
        }
        else if (rest.Length > 2 && rest[1] == '/' && IsNameStart(rest[2]))
        {
            TakeEnd();
        }
        else if (rest.Length > 1 && IsNameStart(rest[1]))
        {
            TakeStart();
        }
        else
        {
            Add("<");
            _at++;
        }
    }

    private void TakeCData()
    {
        var start = _at + 9;
        var end = Find("]]>", start);
        if (end < 0)
        {
            var close = _open.Count == 0 ? -1 : _text.IndexOf("</" + _open[^1], start, StringComparison.OrdinalIgnoreCase);
            Add(Characters.WithoutForbidden(_text[start..(close < 0 ? _text.Length : close)]));
            _at = close < 0 ? _text.Length : close;
            return;
        }

        Add(Characters.WithoutForbidden(_text[start..end]).Replace("<![CDATA[", string.Empty, StringComparison.Ordinal));
        _at = end + 3;

        // The end of an outer CDATA section, where somebody put one into another.
        var next = _text.IndexOf('<', _at);
        if (next > 0 && _text.AsSpan(_at, next - _at).TrimEnd().EndsWith("]]>", StringComparison.Ordinal))
        {
            var inner = _text.LastIndexOf("]]>", next, StringComparison.Ordinal);
            Add(Characters.WithoutForbidden(_text[_at..inner]));
            _at = next;
        }
    }

    private void TakeEnd()
    {
        var end = _text.IndexOf('>', _at);
        var name = (end < 0 ? _text.AsSpan(_at + 2) : _text.AsSpan(_at + 2, end - _at - 2)).Trim();
        var blank = name.IndexOfAny(" \t\r\n<");
        name = blank < 0 ? name : name[..blank];
        _at = end < 0 ? _text.Length : end + 1;
        if (end < 0)
        {
            return;
        }

        var depth = _open.Count - 1;
        while (depth >= 0 && !name.Equals(_open[depth], StringComparison.OrdinalIgnoreCase))
        {
            depth--;
        }

        while (depth >= 0 && _open.Count > depth)
        {
            Close();
        }
    }

    private void TakeStart()
    {
        var tag = StartTag.Read(_text, _at);
        if (tag is null)
        {
            _at = _text.Length;
            return;
        }

        _at = tag.End;
        var colon = tag.Name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? string.Empty : tag.Name[..colon];
        var local = tag.Name[(colon + 1)..].ToLowerInvariant();
        CloseWhatCannotHold(prefix, local);
        if (_skipping > 0 || _builder.IsFull(local))
        {
            SkipElement(tag);
            return;
        }

        _open.Add(tag.Name);
        foreach (var (key, value) in tag.Attributes.Where(a => a.Key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)))
        {
            _scopes.Declare(_open.Count, key.Length > 6 ? key[6..] : string.Empty, value.Trim());
        }

        _builder.Open(_scopes.SpaceOf(prefix), local);
        foreach (var (key, value) in tag.Attributes.Where(a => !a.Key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)))
        {
            _builder.Attribute(key.ToLowerInvariant(), Entities.Decode(value, _entities));
        }

        if (tag.IsEmpty || (prefix.Length == 0 && ClosingRules.IsVoid(local)))
        {
            Close();
        }
    }

    private void SkipElement(StartTag tag)
    {
        if (_skipping > DeepestSkipped)
        {
            throw new UnreadableFeedException(FeedFault.TooDeep);
        }

        if (!tag.IsEmpty)
        {
            _skipping++;
            _open.Add(tag.Name);
        }
    }

    private void CloseWhatCannotHold(string prefix, string local)
    {
        var space = _scopes.SpaceOf(prefix);
        if (_skipping > 0 || prefix.Length > 0 || space is Spaces.Other)
        {
            return;
        }

        var inside = local is "item" or "entry" ? _open.FindLastIndex(o => o.Equals(local, StringComparison.OrdinalIgnoreCase)) : -1;
        while (inside >= 0 && _open.Count > inside)
        {
            Close();
        }

        while (_builder.Current is { } open && ClosingRules.Ends(open, space, local))
        {
            Close();
        }
    }

    private void Close()
    {
        _open.RemoveAt(_open.Count - 1);
        if (_skipping > 0)
        {
            _skipping--;
            return;
        }

        _builder.Close();
        _scopes.Leave(_open.Count);
    }

    private void AddText(int end)
    {
        if (end > _at)
        {
            Add(Entities.Decode(Characters.WithoutForbidden(_text[_at..end]), _entities));
            _at = end;
        }
    }

    private void Add(string text)
    {
        if (_skipping == 0)
        {
            _builder.Text(text);
        }
    }

    // What is not there once is not looked for again: a hostile text could ask for it a million times.
    private int Find(string mark, int from)
    {
        if (_missing.Contains(mark))
        {
            return -1;
        }

        var at = _text.IndexOf(mark, from, StringComparison.Ordinal);
        if (at < 0)
        {
            _missing.Add(mark);
        }

        return at;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
