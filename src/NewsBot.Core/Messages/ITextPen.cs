namespace NewsBot.Core.Messages;

/// <summary>Puts looks on words. What it adds takes no column, but for <see cref="Around"/>.</summary>
internal interface ITextPen
{
    /// <summary>Words of a line with their look.</summary>
    string Draw(string words, Ink ink);

    /// <summary>What is said before and after a stretch where its look cannot be shown.</summary>
    (string Before, string After) Around(Ink ink);
}
