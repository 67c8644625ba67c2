using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>Builds the tree of a feed's elements and keeps it within bounds.</summary>
internal sealed class TreeBuilder(string? baseAddress)
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
    public bool IsFull(string name) => _entries >= MostEntries && name is "item" or "entry" or "url";

    public void Open(TagName name)
    {
        if (++_depth > Deepest)
        {
            throw new UnreadableFeedException(FeedFault.TooDeep);
        }

        if (++_elements > MostElements)
        {
            throw new UnreadableFeedException(FeedFault.TooManyParts);
        }

        if (name.IsFrame && name.Local is "item" or "entry" or "url")
        {
            _entries++;
        }

        var element = new FeedElement(name, Current, Current is null ? baseAddress : Current.Base);
        Current?.Add(new(null, element));
        Root ??= element;
        Current = element;
    }

    public void Attribute(string name, string value)
    {
        Current!.AddAttribute(name, value);
        if (name == "xml:base" && Addresses.AsBase(Addresses.Resolve(value, Current.Base)) is { } address)
        {
            Current.Base = address;
        }
    }

    public void Text(string text)
    {
        if (text.Length > 0)
        {
            Current?.Add(new(text, null));
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
