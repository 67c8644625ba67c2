namespace NewsBot.Reading.Articles;

/// <summary>
/// Finds the element that holds the story. It starts where most sentences stand together, preferring what is named as a story's text, and
/// climbs as long as the next holder has clearly more of the same and not mostly something else.
/// </summary>
internal sealed class StoryRoot
{
    /// <summary>A holder must have this share more of text for the climb to go on…</summary>
    private const double WorthClimbing = 0.12;

    /// <summary>…or less, where what it adds is built like what is there.</summary>
    private const double WorthClimbingAlike = 0.02;

    private const int LongestTeaser = 500;
    private const int LeastText = 250;

    /// <summary>No story has more paragraphs than these.</summary>
    private const int MostBlocks = 20_000;

    private readonly PageTree _tree;
    private readonly IReadOnlyList<TextBlock> _blocks;
    private readonly double[] _worth;
    private readonly bool[] _isTeaser;
    private readonly double[] _good;
    private readonly double[] _bad;

    private StoryRoot(PageTree tree, IReadOnlyList<TextBlock> blocks)
    {
        _tree = tree;
        _blocks = blocks;
        _worth = [.. blocks.Select(BlockWorth.Of)];
        _isTeaser = new bool[blocks.Count];
        (_good, _bad) = (new double[tree.Count], new double[tree.Count]);
        DiscountTeasers();
        Sum();
    }

    /// <summary>The blocks of the story, in the page's order.</summary>
    /// <param name="byName">Whether names may choose where to start.</param>
    public static IReadOnlyList<TextBlock> Find(PageTree tree, IReadOnlyList<TextBlock> blocks, bool byName)
    {
        var root = new StoryRoot(tree, blocks);
        var place = root.Place(byName);
        var lead = root.Lead(place);
        return [.. blocks.Take(MostBlocks).Where((b, i) => (tree.Contains(place, b.Node) && !root._isTeaser[i]) || (lead >= 0 && tree.Contains(lead, b.Node)))];
    }

    /// <summary>The smallest element that holds all those blocks; -1 for none.</summary>
    public static int Common(PageTree tree, IEnumerable<TextBlock> blocks)
    {
        var root = -1;
        foreach (var block in blocks)
        {
            root = root < 0 ? block.Node : root;
            while (!tree.Contains(root, block.Node))
            {
                root = tree[root].Parent;
            }
        }

        return root;
    }

    private int Place(bool byName)
    {
        var seed = Seed(out var worth);
        if (seed < 0)
        {
            return 0;
        }

        var found = Climb(seed);
        var named = byName ? Named() : -1;
        var least = named < 0 ? 0 : Math.Max(worth * 0.7, _good[found] * (_tree.Contains(found, named) ? 0.5 : 0.75));
        return named >= 0 && _good[named] >= least ? Climb(named) : found;
    }

    // A few sentences below a linked heading, or within a link, introduce another story.
    private void DiscountTeasers()
    {
        var heads = LinkedHeadings();
        for (var b = 0; b < _blocks.Count; b++)
        {
            if (_worth[b] <= 0 || _blocks[b].Text.Length > LongestTeaser)
            {
                continue;
            }

            var holder = _blocks[b].Node;
            for (var level = 0; level < 4 && holder > 0; level++, holder = _tree[holder].Parent)
            {
                var node = _tree[holder];
                if (node.Text > (_blocks[b].Text.Length * 2) + 160 || node.Is(Signs.Body))
                {
                    break;
                }

                if ((node.Is(Signs.Teaser) && node.Links > 0) || node.IsLink || heads[_blocks[b].Node] > heads[holder])
                {
                    _isTeaser[b] = true;
                    break;
                }
            }
        }

        // Where hardly anything else is left, the page is one short story below a heading that links to itself.
        if (_worth.Where((w, b) => w > 0 && !_isTeaser[b]).Sum() < LeastText)
        {
            Array.Clear(_isTeaser);
        }

        for (var b = 0; b < _blocks.Count; b++)
        {
            _worth[b] *= _isTeaser[b] ? -0.3 : 1;
        }
    }

    // How many headings that are links stand before each place.
    private int[] LinkedHeadings()
    {
        var counts = new int[_tree.Count + 1];
        foreach (var block in _blocks)
        {
            if (block.LinkDensity > 0.6 && block.Text.Length > 12 && (block.IsHeading || IsListed(block.Node)))
            {
                counts[block.Node + 1]++;
            }
        }

        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }

        return counts;
    }

    // In a list, the link before a text is its heading, whatever element it stands in.
    private bool IsListed(int index)
    {
        for (var level = 0; level < 4 && index > 0; level++, index = _tree[index].Parent)
        {
            if (_tree[index].Tag is "li" or "article" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
            {
                return _tree[index].Parent > 0;
            }
        }

        return false;
    }

    private void Sum()
    {
        for (var b = 0; b < _blocks.Count; b++)
        {
            (_worth[b] > 0 ? _good : _bad)[_blocks[b].Node] += _worth[b];
        }

        for (var i = _tree.Count - 1; i > 0; i--)
        {
            _good[_tree[i].Parent] += _good[i];
            _bad[_tree[i].Parent] += _bad[i];
        }
    }

    // The element whose own paragraphs, and half of those one level down, weigh most.
    private int Seed(out double worth)
    {
        var direct = new Dictionary<int, double>();
        for (var b = 0; b < _blocks.Count; b++)
        {
            if (_worth[b] <= 0)
            {
                continue;
            }

            var own = _blocks[b].Node;

            // Text that stands in a holder without a paragraph of its own is that holder's.
            var isParagraph = _blocks[b].Tag is "p" or "li" or "blockquote" or "pre" or "dd" || Share(own, _worth[b]) > 0.95;
            var holder = isParagraph && own > 0 ? _tree[own].Parent : own;
            direct[holder] = direct.GetValueOrDefault(holder) + _worth[b];
            if (_tree[holder].Parent is >= 0 and var above)
            {
                direct[above] = direct.GetValueOrDefault(above) + (_worth[b] * 0.5);
            }
        }

        worth = 0;
        var best = -1;
        foreach (var (holder, sum) in direct)
        {
            var score = sum * Bonus(_tree[holder]) + (_bad[holder] * 0.3);
            if (score > worth || (score == worth && best >= 0 && holder > best))
            {
                (worth, best) = (score, holder);
            }
        }

        return best;
    }

    private double Share(int holder, double worth) => _good[holder] == 0 ? 0 : worth / _good[holder];

    private static double Bonus(PageNode node) =>
        node.Is(Signs.Body) ? 1.5 : node.Is(Signs.Comments) ? 0.3 : node.Is(Signs.Elsewhere) ? 0.6 : node.Is(Signs.Story) || node.Tag is "article" or "main" ? 1.2 : 1;

    // Of all that is named a story's text the fullest, and of those that are as full the innermost.
    private int Named()
    {
        var best = -1;
        for (var i = 1; i < _tree.Count; i++)
        {
            if (_tree.Out[i] != LeftOut.No)
            {
                i = _tree[i].End - 1;
            }
            else if (_tree[i].Is(Signs.Body) && !_tree[i].Is(Signs.Comments | Signs.Teaser) && _good[i] > 0
                && (best < 0 || _good[i] > _good[best] * 1.02 || (_tree.Contains(best, i) && _good[i] >= _good[best] * 0.92)))
            {
                best = i;
            }
        }

        return best;
    }

    // The first paragraph may stand apart, right before the rest.
    private int Lead(int root)
    {
        for (var level = 0; level < 2 && root > 0; level++, root = _tree[root].Parent)
        {
            var before = -1;
            for (var i = _tree[root].Parent + 1; i < root; i = _tree[i].End)
            {
                before = _tree[i].Text > 0 && _tree.Out[i] != LeftOut.NoText ? i : before;
            }

            if (before >= 0)
            {
                return _tree[before].Is(Signs.Lead) && _tree.Out[before] == LeftOut.No && _tree[before].Tag is "p" or "div" && _bad[before] == 0 ? before : -1;
            }
        }

        return -1;
    }

    private int Climb(int from)
    {
        var root = from;
        for (var holder = _tree[root].Parent; holder > 0; holder = _tree[holder].Parent)
        {
            var gain = _good[holder] - _good[root];
            var loss = _bad[root] - _bad[holder];
            var line = _good[root] * (IsAlike(root, holder) ? WorthClimbingAlike : _tree[root].Is(Signs.Body) ? 0.6 : WorthClimbing);
            if (gain > line && gain > loss * 1.5 && !HasAnotherHeadline(root, holder))
            {
                root = holder;
            }
        }

        return root;
    }

    // What stands below a second headline is a second story.
    private bool HasAnotherHeadline(int root, int holder)
    {
        for (var i = _tree[root].End; i < _tree[holder].End; i++)
        {
            if (_tree.Out[i] != LeftOut.No)
            {
                i = _tree[i].End - 1;
            }
            else if (_tree[i].Tag == "h1" && _tree[i].Text > 10)
            {
                return true;
            }
        }

        return false;
    }

    // Whether text beside the root stands in elements of the root's own kind.
    private bool IsAlike(int root, int holder)
    {
        var kind = Kind(root);
        if (kind.Length == 0)
        {
            return false;
        }

        for (var i = holder + 1; i < _tree[holder].End; i++)
        {
            if (_tree.Out[i] != LeftOut.No || i == root)
            {
                i = _tree[i].End - 1;
            }
            else if (_good[i] > 60 && Kind(i) == kind)
            {
                return true;
            }
        }

        return false;
    }

    private string Kind(int index) => _tree[index].Element?.GetAttribute("class") is { Length: > 0 } name ? $"{_tree[index].Tag}.{name}" : string.Empty;
}
