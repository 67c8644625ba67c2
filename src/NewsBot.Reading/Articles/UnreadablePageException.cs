namespace NewsBot.Reading.Articles;

/// <summary>A page that is not read. The message says why, in plain words.</summary>
public sealed class UnreadablePageException(string message) : Exception(message)
{
    internal static UnreadablePageException TooMuch => new("The page is nested too deeply, or has too many parts, to be read safely. Open it in a browser instead.");

    internal static UnreadablePageException Empty => new("The page is empty. Check the address; if it stays empty, ask the publisher.");

    internal static UnreadablePageException NoText => new("This is not a page of text (it looks like a picture, a film or another file). Use the address of the story.");
}
