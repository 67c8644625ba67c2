using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Text;

/// <summary>Knows the lines of a page that are no part of the story.</summary>
internal static class Furniture
{
    /// <summary>True for related links, captions, calls to subscribe and the like.</summary>
    public static bool IsFurniture(string line)
    {
        var text = line.Trim().TrimStart('•', '*', '-', '–', '|', '>', '»', '▶', '►', '→', ' ');
        return Lexicon.FurnitureStarts.Any(start => text.StartsWith(start, start.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    /// <summary>True for the heading after which only readers speak.</summary>
    public static bool OpensComments(string line)
    {
        var text = line.Trim().TrimEnd(':').TrimEnd();
        return Lexicon.CommentHeadings.Contains(text.ToLowerInvariant());
    }
}
