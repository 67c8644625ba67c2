namespace NewsBot.Extraction.Text;

internal enum LineKind
{
    Title,
    Prose,

    /// <summary>A short line without a full stop, over what follows.</summary>
    Heading,

    /// <summary>Captions, related links, bylines, readers' comments: never evidence.</summary>
    Furniture,
}
