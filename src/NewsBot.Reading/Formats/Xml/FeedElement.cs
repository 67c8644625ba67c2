using System.Text;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>One element of a feed's XML, as both parsers build it. Names are in lower case.</summary>
internal sealed class FeedElement(string space, string name, FeedElement? parent, Uri? baseAddress)
{
    private static readonly List<FeedNode> Nothing = [];
    private static readonly List<KeyValuePair<string, string>> NoAttributes = [];
    private List<FeedNode>? _nodes;
    private List<KeyValuePair<string, string>>? _attributes;

    public string Space { get; } = space;

    public string Name { get; } = name;

    public FeedElement? Parent { get; } = parent;

    /// <summary>What relative addresses in here stand against (xml:base, else the document's address).</summary>
    public Uri? Base { get; set; } = baseAddress;

    /// <summary>True when the document ended before the element did.</summary>
    public bool IsCut { get; set; }

    public List<FeedNode> Nodes => _nodes ?? Nothing;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? NoAttributes;

    public bool HasElements => _nodes is not null && _nodes.Exists(n => n.Element is not null);

    public IEnumerable<FeedElement> Children
    {
        get
        {
            foreach (var node in _nodes ?? Nothing)
            {
                if (node.Element is { } element)
                {
                    yield return element;
                }
            }
        }
    }

    /// <summary>The attribute's value, trimmed; null where absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in _attributes ?? NoAttributes)
            {
                if (key == attribute)
                {
                    return value.Trim();
                }
            }

            return null;
        }
    }

    /// <summary>All text in here, markup left out, ends trimmed.</summary>
    public string Text
    {
        get
        {
            if (_nodes is null)
            {
                return string.Empty;
            }

            if (_nodes is [{ Text: { } only }])
            {
                return only.Trim();
            }

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString().Trim();
        }
    }

    public bool Is(string space, string name) => Name == name && Space == space;

    public void Add(FeedNode node) => (_nodes ??= []).Add(node);

    public void AddAttribute(string name, string value) => (_attributes ??= []).Add(new(name, value));

    /// <summary>The first child of that name, cut ones left out.</summary>
    public FeedElement? Child(string space, string name)
    {
        foreach (var node in _nodes ?? Nothing)
        {
            if (node.Element is { IsCut: false } element && element.Is(space, name))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>All elements in here, in the document's order.</summary>
    public IReadOnlyList<FeedElement> Descendants()
    {
        var all = new List<FeedElement>();
        Gather(all);
        return all;
    }

    private void Gather(List<FeedElement> all)
    {
        foreach (var node in _nodes ?? Nothing)
        {
            if (node.Element is { } element)
            {
                all.Add(element);
                element.Gather(all);
            }
        }
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var node in _nodes ?? Nothing)
        {
            if (node.Text is { } words)
            {
                text.Append(words);
            }
            else
            {
                node.Element!.AppendText(text);
            }
        }
    }
}
