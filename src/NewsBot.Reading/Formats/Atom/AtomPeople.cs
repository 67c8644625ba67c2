using NewsBot.Reading.Formats.Rss;
using NewsBot.Reading.Formats.Xml;

namespace NewsBot.Reading.Formats.Atom;

/// <summary>Atom's person constructs.</summary>
internal static class AtomPeople
{
    /// <summary>All authors by name; an e-mail address where there is no name.</summary>
    public static IReadOnlyList<string> Authors(FeedElement element) =>
        [.. element.Children
            .Where(c => c.Name == "author" && c.Space is Spaces.Atom or Spaces.Core || c.Is(Spaces.Dublin, "creator") || c.Is(Spaces.Itunes, "author"))
            .Select(Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    public static string? Name(FeedElement person)
    {
        var name = Part(person, "name");
        return People.Name(!string.IsNullOrEmpty(name) ? name : Part(person, "email") ?? (person.HasElements ? string.Empty : person.Text));
    }

    private static string? Part(FeedElement person, string name) => person.Children.FirstOrDefault(c => c.Name == name)?.Text;
}
