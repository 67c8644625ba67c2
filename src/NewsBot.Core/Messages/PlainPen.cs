using System.Globalization;

namespace NewsBot.Core.Messages;

/// <summary>No look at all: links are numbered, and struck words are said to be so.</summary>
/// <param name="links">Where the addresses are gathered; null leaves links away.</param>
internal sealed class PlainPen(List<string>? links) : ITextPen
{
    public string Draw(string words, Ink ink) => words;

    public (string Before, string After) Around(Ink ink) =>
        (ink.Struck ? "[struck out: " : "", (ink.Struck ? "]" : "") + Number(ink.Link));

    private string Number(string? link)
    {
        if (links is null || link is null)
        {
            return "";
        }

        var number = links.IndexOf(link) + 1;
        if (number == 0)
        {
            links.Add(link);
            number = links.Count;
        }

        return string.Create(CultureInfo.InvariantCulture, $" [{number}]");
    }
}
