using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Figures.Register;

/// <summary>An office that one person holds at a time.</summary>
/// <param name="Kind">What kind of role it is; null where it is none of the kinds.</param>
/// <param name="Aliases">Other names of it; two offices may share one ("prime minister").</param>
public sealed record Office(string Name, RoleKind? Kind, IReadOnlyList<string> Aliases)
{
    private readonly HashSet<string>[] _words = [.. Aliases.Prepend(Name).Select(Words)];

    /// <summary>All its names, its own first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>Whether the phrase is a name of the office, whatever the order of its words.</summary>
    public bool IsCalled(string phrase)
    {
        var words = Words(phrase);
        return words.Count > 0 && _words.Any(words.SetEquals);
    }

    /// <summary>Whether a role as a story tells it can speak of this office: "Labour leader and MP", "minister" of a prime minister.</summary>
    public bool MayBe(string role)
    {
        var words = Words(role);
        return words.Count > 0 && _words.Any(w => w.IsSubsetOf(words) || words.IsSubsetOf(w));
    }

    /// <summary>The same office with more names.</summary>
    public Office With(IEnumerable<string> aliases) => new(Name, Kind, [.. Aliases, .. aliases]);

    private static HashSet<string> Words(string phrase) => [.. OfficeWords.Of(phrase).Where(w => w != "party")];
}
