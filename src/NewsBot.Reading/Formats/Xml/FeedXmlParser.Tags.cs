using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Xml;

/// <content>How tags open and close elements, and what happens where they do not match.</content>
internal sealed partial class FeedXmlParser
{
    private void TakeEnd(ReadOnlySpan<char> text)
    {
        var rest = text[(_at + 2)..];
        if (_skipping == 0 && _open.Count > 0 && rest.StartsWith(_open[^1].Raw, StringComparison.Ordinal)
            && rest.Length > _open[^1].Raw.Length && rest[_open[^1].Raw.Length] == '>')
        {
            _at += 3 + _open[^1].Raw.Length;
            Close();
            return;
        }

        var end = rest.IndexOfAny('>', '<');
        if (end < 0)
        {
            _isSound = false;
            _at = text.Length;
            return;
        }

        // Another tag's start before the end: the bracket is missing.
        _at += 2 + end + (rest[end] == '>' ? 1 : 0);
        var name = rest[..end].Trim();
        var blank = name.IndexOfAny(" \t\r\n");
        name = blank < 0 ? name : name[..blank];
        _isSound &= rest[end] == '>' && _open.Count > 0 && name.SequenceEqual(_open[^1].Raw);
        CloseTo(name);
    }

    private void CloseTo(ReadOnlySpan<char> name)
    {
        var depth = _open.Count - 1;
        while (depth >= 0 && !name.Equals(_open[depth].Raw, StringComparison.OrdinalIgnoreCase))
        {
            depth--;
        }

        while (depth >= 0 && _open.Count > depth)
        {
            Close();
        }
    }

    private void TakeStart(ReadOnlySpan<char> text)
    {
        if (!_tag.TryRead(text, _at))
        {
            _isSound = false;
            _at = text.Length;
            return;
        }

        _isSound &= _tag.IsSound;
        _at = _tag.End;
        if (!_isStrict && _skipping == 0)
        {
            CloseWhatCannotHold(_names.Of(text[_tag.Name]));
        }

        DeclareNames(text);
        var name = _builder.Root is null ? _names.Root(text[_tag.Name]) : _names.Of(text[_tag.Name]);
        if (_skipping > 0 || _builder.IsFull(name.Local))
        {
            SkipElement(name);
            return;
        }

        _open.Add(name);
        _builder.Open(name);
        TakeAttributes(text);
        if (_tag.IsEmpty || (!_isStrict && ClosingRules.IsVoid(name.Local) && !name.IsPrefixed))
        {
            Close();
        }
    }

    private void DeclareNames(ReadOnlySpan<char> text)
    {
        foreach (var (key, value) in _tag.Attributes)
        {
            var written = text[key];
            if (IsDeclaration(written))
            {
                _names.Declare(_open.Count + 1, written.Length > 6 ? written[6..].ToString() : string.Empty, text[value].Trim().ToString());
            }
        }
    }

    private void TakeAttributes(ReadOnlySpan<char> text)
    {
        foreach (var (key, value) in _tag.Attributes)
        {
            var written = text[key];
            if (!IsDeclaration(written))
            {
                _builder.Attribute(_names.Of(written).Key, Entities.Decode(text[value], _entities, out var isSound));
                _isSound &= isSound;
            }
        }
    }

    private static bool IsDeclaration(ReadOnlySpan<char> key) =>
        key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (key.Length == 5 || key[5] == ':');

    private void SkipElement(TagName name)
    {
        if (_skipping > DeepestSkipped)
        {
            throw new UnreadableFeedException(FeedFault.TooDeep);
        }

        if (_tag.IsEmpty)
        {
            _names.Leave(_open.Count);
            return;
        }

        _skipping++;
        _open.Add(name);
    }

    private void CloseWhatCannotHold(TagName starting)
    {
        if (starting.IsPrefixed || starting.Space is Spaces.Other)
        {
            return;
        }

        var inside = starting.Local is "item" or "entry" ? _open.FindLastIndex(o => o.Raw.Equals(starting.Local, StringComparison.OrdinalIgnoreCase)) : -1;
        while (inside >= 0 && _open.Count > inside)
        {
            Close();
        }

        while (_builder.Current is { } open && ClosingRules.Ends(open, starting.Space, starting.Local))
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
        }
        else
        {
            _builder.Close();
        }

        _names.Leave(_open.Count);
    }
}
