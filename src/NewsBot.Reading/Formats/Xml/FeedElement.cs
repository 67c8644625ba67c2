using System.Text;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>One element of a feed's XML, as both parsers build it. Names are in lower case.</summary>
internal sealed class FeedElement(string space, string name, FeedElement? parent, Uri? baseAddress)
{
    private static readonly List<FeedNode> Nothing = [];
    private List<FeedNode>? _nodes;
    private List<KeyValuePair<string, string>>? _attributes;

    public string Space { get; } = space;

    public string Name { get; } = name;

    public FeedElement? Parent { get; } = parent;

    /// <summary>What relative addresses in here stand against (xml:base, else the document's address).</summary>
    public Uri? Base { get; set; } = baseAddress;

    /// <summary>True when the document ended before the element did.</summary>
    public bool IsCut { get; set; }

    public IReadOnlyList<FeedNode> Nodes => _nodes ?? Nothing;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? [];

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
            foreach (var (key, value) in _attributes ?? [])
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
    public FeedElement? Child(string space, string name) => Children.FirstOrDefault(c => c.Name == name && c.Space == space && !c.IsCut);

    public IEnumerable<FeedElement> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));

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
