using System.Text;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>One element of a feed's XML. Names are in lower case.</summary>
internal sealed class FeedElement(TagName name, FeedElement? parent, string? baseAddress)
{
    private static readonly List<KeyValuePair<string, string>> NoAttributes = [];
    private FeedNode[]? _nodes;
    private readonly TagName _name = name;
    private ulong _marks;
    private int _count;
    private List<KeyValuePair<string, string>>? _attributes;

    public string Space => _name.Space;

    public string Name => _name.Local;

    public FeedElement? Parent { get; } = parent;

    /// <summary>What relative addresses in here stand against (xml:base, else the document's address).</summary>
    public string? Base { get; set; } = baseAddress;

    /// <summary>True when the document ended before the element did.</summary>
    public bool IsCut { get; set; }

    public ReadOnlySpan<FeedNode> Nodes => _nodes.AsSpan(0, _count);

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? NoAttributes;

    public bool HasElements => _marks != 0;

    public IEnumerable<FeedElement> Children
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                if (_nodes![i].Element is { } element)
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
            switch (_count)
            {
                case 0:
                    return string.Empty;
                case 1 when _nodes![0].Text is { } only:
                    return only.Trim();
            }

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString().Trim();
        }
    }

    /// <summary>False where no child has that name.</summary>
    public bool MayHold(string name) => (_marks & TagName.MarkOf(name)) != 0;

    public bool Is(string space, string name) => Name == name && Space == space;

    public void Add(FeedNode node)
    {
        _marks |= node.Element?._name.Mark ?? 0;
        if (_nodes is null)
        {
            _nodes = new FeedNode[node.Element is null ? 1 : 8];
        }
        else if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(8, _count * 2));
        }

        _nodes[_count++] = node;
    }

    public void AddAttribute(string name, string value) => (_attributes ??= []).Add(new(name, value));

    /// <summary>The first child of that name, cut ones left out.</summary>
    public FeedElement? Child(string space, string name)
    {
        if (!MayHold(name))
        {
            return null;
        }

        foreach (var node in Nodes)
        {
            if (node.Element is { IsCut: false } element && element.Is(space, name))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The root of the document.</summary>
    public FeedElement Root()
    {
        var root = this;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>The elements of that name in here, however deep, in the document's order.</summary>
    public IReadOnlyList<FeedElement> All(string name)
    {
        var all = new List<FeedElement>();
        Gather(name, all);
        return all;
    }

    private void Gather(string name, List<FeedElement> all)
    {
        foreach (var node in Nodes)
        {
            if (node.Element is { } element)
            {
                if (element.Name == name)
                {
                    all.Add(element);
                }

                element.Gather(name, all);
            }
        }
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var node in Nodes)
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
