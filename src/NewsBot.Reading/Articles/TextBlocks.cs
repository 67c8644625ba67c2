using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>Cuts an element into blocks where a browser would break the line.</summary>
internal sealed class TextBlocks
{
    public static FrozenSet<string> BlockTags { get; } =
        """
        address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main
        nav ol p pre section summary table tbody td tfoot th thead tr ul
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _links;
    private int _breaks;

    public static IReadOnlyList<TextBlock> Of(INode node)
    {
        var blocks = new TextBlocks();
        var tag = (node as IElement)?.LocalName ?? "p";
        blocks.Walk(node, tag, isLink: false);
        blocks.Flush(tag);
        return blocks._blocks;
    }

    private void Walk(INode node, string tag, bool isLink)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data, isLink);
                    break;
                case IElement { LocalName: "br" }:
                    Break(tag);
                    break;
                case IElement element when BlockTags.Contains(element.LocalName) || (element.LocalName == "cite" && tag == "blockquote"):
                    Flush(tag);
                    var inner = element.LocalName is "p" or "div" or "cite" && tag is "li" or "blockquote" ? tag : element.LocalName;
                    Walk(element, inner, isLink);
                    Flush(inner);
                    break;
                case IElement element:
                    Walk(element, tag, isLink || element.LocalName == "a");
                    break;
            }
        }
    }

    private void Append(string text, bool isLink)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _breaks = 0;
        }

        _text.Append(text);
        _links += isLink ? text.AsSpan().Trim().Length : 0;
    }

    // One break is a line of a poem or an address; two are how old pages part paragraphs.
    private void Break(string tag)
    {
        if (++_breaks >= 2)
        {
            Flush(tag);
        }
        else
        {
            _text.Append('\n');
        }
    }

    private void Flush(string tag)
    {
        var line = PlainText.Line(_text.ToString().Replace('\u00A0', ' '));
        if (line.Length > 0)
        {
            _blocks.Add(new(line, _links, tag));
        }

        _text.Clear();
        (_links, _breaks) = (0, 0);
    }
}
