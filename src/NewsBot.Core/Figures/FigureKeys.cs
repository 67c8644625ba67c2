using NewsBot.Core.Calls;

namespace NewsBot.Core.Figures;

/// <summary>
/// The keys under which a name is filed, so that a store finds every figure that could be meant without reading them all.
/// Two names that <see cref="FigureName.Compare"/> finds compatible share a key, but for slips in first letters.
/// </summary>
public static class FigureKeys
{
    public static IReadOnlyList<string> Of(string written, CallerKind kind)
    {
        if (kind != CallerKind.Person)
        {
            return [.. FigureName.BodyWords(written).Order(StringComparer.Ordinal).Select(w => "b:" + w).Append("b:" + FigureName.Initials(written))];
        }

        var name = FigureName.Parse(written);
        if (name.IsEmpty)
        {
            return [];
        }

        var keys = new List<string> { "s:" + name.Surname };
        if (name.First is { } first)
        {
            keys.Add("n:" + name.Key);
            // A slip in the surname: found by the first name and the surname's first letter.
            keys.Add($"f:{first[0]}|{name.Surname[0]}");
        }

        return keys;
    }
}
