namespace NewsBot.Reading.Formats.Xml;

/// <summary>What each name means at the moment: which prefix stands for which namespace changes from element to element.</summary>
internal sealed class TagNames
{
    private const int MostDeclared = 200;
    private const int MostKnown = 4096;

    private readonly Stack<(int Depth, string Prefix, string Address)> _declared = new();
    private readonly Dictionary<string, TagName> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagName>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private string? _home;

    public TagNames() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A namespace declaration of the element at that depth.</summary>
    public void Declare(int depth, string prefix, string address)
    {
        if (_declared.Count < MostDeclared)
        {
            _declared.Push((depth, prefix, address));
            _known.Clear();
        }
    }

    /// <summary>Forgets what was declared deeper than <paramref name="depth"/>.</summary>
    public void Leave(int depth)
    {
        if (_declared.Count == 0 || _declared.Peek().Depth <= depth)
        {
            return;
        }

        while (_declared.Count > 0 && _declared.Peek().Depth > depth)
        {
            _declared.Pop();
        }

        _known.Clear();
    }

    /// <summary>A root that names itself RSS or Atom is that, whatever namespace it claims: all in that namespace is taken as the format's own.</summary>
    public TagName Root(ReadOnlySpan<char> raw)
    {
        var name = Of(raw);
        var isMisplaced = name.Local is "rss" or "channel" ? name.Space != Spaces.Core
            : name.Local is "feed" or "entry" && name.Space is not (Spaces.Core or Spaces.Atom);
        if (!isMisplaced)
        {
            return name;
        }

        _home = AddressOf(Prefix(name.Raw));
        _known.Clear();
        return Of(raw);
    }

    public TagName Of(ReadOnlySpan<char> raw)
    {
        if (_lookup.TryGetValue(raw, out var known))
        {
            return known;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        var written = raw.ToString();
        var prefix = Prefix(written);
        var local = written[(prefix.Length == 0 ? written.IndexOf(':', StringComparison.Ordinal) + 1 : prefix.Length + 1)..].ToLowerInvariant();
        var address = AddressOf(prefix);
        var space = address == _home ? Spaces.Core : Spaces.Of(address, prefix);
        var key = prefix.Length == 0 ? local : (space is Spaces.Other or Spaces.Core ? prefix.ToLowerInvariant() : space) + ":" + local;
        return _known[written] = new(written, space, local, key);
    }

    private static string Prefix(string raw) => raw[..Math.Max(0, raw.IndexOf(':', StringComparison.Ordinal))];

    private string AddressOf(string prefix)
    {
        foreach (var declared in _declared)
        {
            if (declared.Prefix == prefix)
            {
                return declared.Address;
            }
        }

        return string.Empty;
    }
}
