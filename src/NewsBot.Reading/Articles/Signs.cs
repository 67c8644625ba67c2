namespace NewsBot.Reading.Articles;

/// <summary>What the names that an element was given (class, id, itemprop, …) say of it.</summary>
[Flags]
internal enum Signs : short
{
    None = 0,

    /// <summary>Holds the story's text: "entry-content", itemprop articleBody.</summary>
    Body = 1,

    /// <summary>Holds the story and perhaps more: "post", "main-content".</summary>
    Story = 2,

    /// <summary>Menus, other stories, adverts, invitations.</summary>
    Elsewhere = 4,

    /// <summary>What readers wrote.</summary>
    Comments = 8,

    /// <summary>Captions, share bars, tags, notes about the author.</summary>
    Beside = 16,

    Headline = 32,

    Byline = 64,

    Date = 128,

    /// <summary>A post of a live blog.</summary>
    LivePost = 256,

    /// <summary>Not shown to anybody, or to screen readers only.</summary>
    Hidden = 512,

    /// <summary>One of several stories in a list.</summary>
    Teaser = 1024,

    /// <summary>The first paragraph, where it stands apart from the others.</summary>
    Lead = 2048,
}
