namespace NewsBot.Core.Figures.Roles;

/// <summary>Finds the region of a role by the places in it. The gazetteer is <c>regions.txt</c>.</summary>
public static class Regions
{
    private const int LongestName = 5;

    private static readonly Dictionary<string, Region?> Places = Read();

    /// <summary>The region that the words name a place of; null where they name none of the list, or places of several regions.</summary>
    public static Region? Of(string? text)
    {
        var found = new HashSet<Region>();
        foreach (var part in (text ?? "").Split([',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = FigureName.Fold(part).Split([' ', '-', '–', '/', '.', '’'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
            {
                for (var length = Math.Min(LongestName, words.Length - i); length >= 1; length--)
                {
                    if (Places.TryGetValue(string.Join(' ', words.Skip(i).Take(length)), out var region))
                    {
                        if (region is not null)
                        {
                            found.Add(region);
                        }

                        i += length - 1;
                        break;
                    }
                }
            }
        }

        return found.Count == 1 ? found.Single() : null;
    }

    /// <summary>Where everybody of that kind sits; null where the kind does not tell.</summary>
    public static Region? Of(IEnumerable<RoleKind> kinds) => kinds.Select(k => k switch
    {
        RoleKind.Msp => Of("Scotland"),
        RoleKind.Ms => Of("Wales"),
        RoleKind.Td => Of("Ireland"),
        _ => null,
    }).OfType<Region>().FirstOrDefault();

    private static Dictionary<string, Region?> Read()
    {
        var places = new Dictionary<string, Region?>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("regions"))
        {
            // A row without a region holds longer names that are not the place they begin or end with: "New York" is not York.
            var region = row[0] == "-" ? null : new Region(row[0], row[1]);
            foreach (var place in DataFile.Parts(row[2]))
            {
                places.Add(place, region);
            }
        }

        return places;
    }
}
