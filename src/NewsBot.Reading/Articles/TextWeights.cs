using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>How much text every element of a page holds and how much of it is links, counted in one walk.</summary>
internal sealed class TextWeights
{
    private readonly Dictionary<INode, (int Text, int Links)> _weights = [];

    public TextWeights(IElement root)
    {
        Weigh(root, isLink: false);
    }

    public int Text(IElement element) => _weights.GetValueOrDefault(element).Text;

    /// <summary>From 0 (no link) to 1 (nothing but links).</summary>
    public double LinkDensity(IElement element) => _weights.GetValueOrDefault(element) is { Text: > 0 } weight ? (double)weight.Links / weight.Text : 0;

    private (int Text, int Links) Weigh(INode node, bool isLink)
    {
        int text = 0, links = 0;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text += words.Data.Length;
                links += isLink ? words.Data.Length : 0;
            }
            else if (child is IElement element)
            {
                var (innerText, innerLinks) = Weigh(element, isLink || element.LocalName == "a");
                text += innerText;
                links += innerLinks;
            }
        }

        return _weights[node] = (text, links);
    }
}
