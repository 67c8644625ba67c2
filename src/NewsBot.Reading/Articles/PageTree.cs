using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>
/// A page's elements and texts in the order they stand, in one flat list: a subtree is a stretch of it, so that counting and skipping
/// are plain loops. The document itself is never changed.
/// </summary>
internal sealed class PageTree
{
    /// <summary>A line of text is looked for in so many nodes: the rest of an element that has more is empty.</summary>
    private const int MostNodes = 3000;

    private readonly List<PageNode> _nodes = [];
    private readonly List<(INode Dom, int At, int Next)> _open = [];
    private readonly NameSigns.Cache _signs = new();

    private PageTree()
    {
    }

    public int Count => _nodes.Count;

    public PageNode this[int index] => _nodes[index];

    /// <summary>What each element is left out for.</summary>
    public LeftOut[] Out { get; private set; } = [];

    public static PageTree Of(IElement body)
    {
        var tree = new PageTree();
        tree.Build(body);
        tree.Out = new LeftOut[tree.Count];
        return tree;
    }

    public bool Contains(int holder, int index) => index >= holder && index < _nodes[holder].End;

    /// <summary>The words of a subtree, whatever is left out, in one line.</summary>
    public string Words(int index, int longest = 1000)
    {
        var words = new System.Text.StringBuilder();
        var end = Math.Min(_nodes[index].End, index + MostNodes);
        for (var i = index; i < end && words.Length < longest; i++)
        {
            if (_nodes[i].Dom is IText text)
            {
                words.Append(text.Data);
            }
            else if (_nodes[i].Tag is "script" or "style")
            {
                i = _nodes[i].End - 1;
            }
            else if (TextBlocks.BlockTags.Contains(_nodes[i].Tag) || _nodes[i].Tag == "br")
            {
                words.Append(' ');
            }
        }

        return CleanText.Line(words.ToString());
    }

    /// <summary>The nearest element around it, itself included, that the test holds for; -1 where there is none.</summary>
    public int Around(int index, Func<PageNode, bool> test)
    {
        while (index >= 0 && !test(_nodes[index]))
        {
            index = _nodes[index].Parent;
        }

        return index;
    }

    // By hand and not by calling itself: a page may be nested deeper than a stack is.
    private void Build(IElement body)
    {
        Enter(body, parent: -1, isLink: false);
        while (_open.Count > 0)
        {
            var (dom, at, next) = _open[^1];
            if (next >= dom.ChildNodes.Length)
            {
                Leave(at);
                _open.RemoveAt(_open.Count - 1);
                continue;
            }

            _open[^1] = (dom, at, next + 1);
            switch (dom.ChildNodes[next])
            {
                case IText text:
                    var length = text.Data.AsSpan().Trim().Length;
                    _nodes.Add(new() { Dom = text, Tag = string.Empty, Parent = at, End = _nodes.Count + 1, Text = length, Links = _nodes[at].IsLink ? length : 0 });
                    break;
                case IElement element:
                    Enter(element, at, _nodes[at].IsLink || element.LocalName == "a");
                    break;
            }
        }
    }

    private void Enter(IElement element, int parent, bool isLink)
    {
        var tag = element.LocalName;
        _open.Add((element, _nodes.Count, 0));
        _nodes.Add(new() { Dom = element, Tag = tag, Parent = parent, IsLink = isLink, Signs = _signs.Of(element) });
    }

    private void Leave(int at)
    {
        var (text, links) = (0, 0);
        for (var i = at + 1; i < _nodes.Count; i = _nodes[i].End)
        {
            if (_nodes[i].Tag is not ("script" or "style" or "noscript" or "template"))
            {
                text += _nodes[i].Text;
                links += _nodes[i].Links;
            }
        }

        _nodes[at] = _nodes[at] with { End = _nodes.Count, Text = text, Links = links };
    }
}
