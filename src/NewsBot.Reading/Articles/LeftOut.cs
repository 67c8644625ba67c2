namespace NewsBot.Reading.Articles;

/// <summary>Why an element is not read as part of the story.</summary>
internal enum LeftOut : byte
{
    /// <summary>It is read.</summary>
    No,

    /// <summary>Never text: scripts, pictures, buttons, what is hidden.</summary>
    NoText,

    /// <summary>Of the story, and not its text: headline, byline, captions, share bars.</summary>
    Beside,

    /// <summary>Of something else: menus, comments, other stories, adverts.</summary>
    Elsewhere,
}
