using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>Builds the tree for both parsers and keeps it within bounds.</summary>
internal sealed class TreeBuilder(Uri? baseAddress)
{
    public const int Deepest = 256;
    public const int MostEntries = 5000;
    private const int MostElements = 600_000;

    private int _elements;
    private int _entries;
    private int _depth;

    public FeedElement? Root { get; private set; }

    public FeedElement? Current { get; private set; }

    /// <summary>Whether a further entry of that name would be one too many; whoever asks leaves it out.</summary>
    public bool IsFull(string name) => name is "item" or "entry" or "url" && _entries >= MostEntries;

    public FeedElement Open(string space, string name)
    {
        if (++_depth > Deepest)
        {
            throw new UnreadableFeedException(FeedFault.TooDeep);
        }

        if (++_elements > MostElements)
        {
            throw new UnreadableFeedException(FeedFault.TooManyParts);
        }

        if (name is "item" or "entry" or "url")
        {
            _entries++;
        }

        var element = new FeedElement(space, name, Current, Current?.Base ?? baseAddress);
        Current?.Add(new(null, element));
        Root ??= element;
        Current = element;
        return element;
    }

    public void Attribute(string name, string value)
    {
        Current!.AddAttribute(name, value);
        if (name == "xml:base" && Addresses.Resolve(value, Current.Base) is { } address && Addresses.AsUri(address) is { } found)
        {
            Current.Base = found;
        }
    }

    public void Text(string text)
    {
        if (Current is not null && text.Length > 0)
        {
            Current.Add(new(text, null));
        }
    }

    public void Close()
    {
        Current = Current?.Parent;
        _depth--;
    }

    /// <summary>The document ends here: what is still open is cut.</summary>
    public void End()
    {
        for (; Current is not null; Close())
        {
            Current.IsCut = true;
        }
    }
}
