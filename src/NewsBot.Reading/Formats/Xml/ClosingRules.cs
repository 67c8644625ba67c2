namespace NewsBot.Reading.Formats.Xml;

/// <summary>Which elements of a broken feed end where another one starts, because they can never hold it.</summary>
internal static class ClosingRules
{
    private static readonly HashSet<string> Leaves = new(
        ["title", "link", "guid", "pubdate", "author", "category", "comments", "id", "updated", "published", "modified", "issued", "language",
            "copyright", "ttl", "generator", "lastbuilddate", "docs", "enclosure"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Bodies = new(["description", "summary", "content", "encoded"], StringComparer.Ordinal);

    // Names that HTML does not have: these end even an element that may hold markup.
    private static readonly HashSet<string> Unmistakable = new(
        ["guid", "pubdate", "item", "entry", "enclosure", "published", "updated", "modified", "issued", "lastbuilddate", "description"], StringComparer.Ordinal);

    /// <summary>HTML that never has an end tag and that no feed means otherwise (a link and a source it does).</summary>
    public static bool IsVoid(string name) => name is "br" or "hr" or "img" or "wbr" or "input";

    public static bool Ends(FeedElement open, string space, string starting)
    {
        if (starting is "item" or "entry" && open.Name == starting)
        {
            return true;
        }

        if (space == Spaces.Xhtml)
        {
            return false;
        }

        return Leaves.Contains(open.Name) && !HoldsPerson(open, starting) && (Leaves.Contains(starting) || Bodies.Contains(starting) || Unmistakable.Contains(starting))
            || Bodies.Contains(open.Name) && open.Name != starting && Unmistakable.Contains(starting);
    }

    private static bool HoldsPerson(FeedElement open, string starting) => open.Name == "author" && starting is "link" or "id";
}
