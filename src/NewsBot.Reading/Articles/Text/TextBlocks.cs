using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>Cuts a page into blocks where a browser would break the line, leaving out what is marked so.</summary>
internal sealed class TextBlocks(PageTree tree)
{
    public static FrozenSet<string> BlockTags { get; } =
        """
        address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main
        nav ol p pre section summary table tbody td tfoot th thead tr ul amp-live-list gu-island option
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<TextBlock> _blocks = [];
    private readonly Stack<(int Node, string Tag)> _open = new();
    private readonly StringBuilder _text = new();
    private int _links;
    private int _stressed;
    private int _letters;
    private int _breaks;

    public static IReadOnlyList<TextBlock> Of(PageTree tree, int root)
    {
        var blocks = new TextBlocks(tree);
        blocks.Cut(root);
        return blocks._blocks;
    }

    private void Cut(int root)
    {
        _open.Push((root, tree[root].Tag));
        for (var i = root + 1; i < tree[root].End; i++)
        {
            while (i >= tree[_open.Peek().Node].End)
            {
                Flush();
                _open.Pop();
            }

            var node = tree[i];
            if (node.Dom is IText text)
            {
                Append(text.Data, i);
            }
            else if (tree.Out[i] != LeftOut.No)
            {
                // A picture or an advert between two texts parts them; a script within a sentence does not.
                if (BlockTags.Contains(node.Tag))
                {
                    Flush();
                }

                i = node.End - 1;
            }
            else if (node.Tag == "br")
            {
                Break();
            }
            else if (BlockTags.Contains(node.Tag) || (node.Tag == "cite" && _open.Peek().Tag == "blockquote") || IsApart(i))
            {
                Flush();
                var outer = _open.Peek().Tag;
                var isWithin = node.Tag is "p" or "div" or "cite" or "footer" or "section" or "time" && (outer is "li" or "blockquote" || outer.StartsWith('h') && outer.Length == 2);
                _open.Push((i, isWithin ? outer : node.Tag));
            }
        }

        Flush();
    }

    // A time that is read at all is a live post's, and a line of its own.
    private bool IsApart(int index) => tree[index].Tag == "time" && tree[tree[index].Parent].Tag != "p";

    private void Append(string text, int index)
    {
        var length = text.AsSpan().Trim().Length;
        if (length > 0)
        {
            _breaks = 0;
            _letters += length;
            _links += tree[index].Links;
            _stressed += IsStressed(index) ? length : 0;
        }

        _text.Append(text);
    }

    private bool IsStressed(int index)
    {
        for (var i = tree[index].Parent; i >= 0 && i > _open.Peek().Node; i = tree[i].Parent)
        {
            if (tree[i].Tag is "strong" or "b" or "em" or "i")
            {
                return true;
            }
        }

        return false;
    }

    // One break is a line of a poem or an address; two are how old pages part paragraphs.
    private void Break()
    {
        if (++_breaks >= 2)
        {
            Flush();
        }
        else
        {
            _text.Append('\n');
        }
    }

    private void Flush()
    {
        if (_letters > 0)
        {
            var (node, tag) = _open.Peek();
            var line = CleanText.Line(_text.ToString());
            line = tag is ['h', >= '1' and <= '6'] ? line.TrimEnd('#', '¶', '§', ' ') : line;
            if (line.Length > 0)
            {
                _blocks.Add(new(line, _links, tag, node) { IsStressed = _stressed >= _letters });
            }
        }

        _text.Clear();
        (_links, _breaks, _letters, _stressed) = (0, 0, 0, 0);
    }
}
