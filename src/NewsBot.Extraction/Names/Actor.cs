using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Names;

/// <summary>A person or a body that the story names, with all that it says of them.</summary>
internal sealed class Actor(string name, CallerKind kind)
{
    private readonly List<string> _aliases = [];
    private readonly HashSet<string> _roleWords = new(StringComparer.Ordinal);

    public string Name { get; set; } = name;

    public CallerKind Kind { get; set; } = kind;

    public bool IsPerson => Kind == CallerKind.Person;

    public Gender Gender { get; set; }

    public string? Role { get; private set; }

    public string? Party { get; set; }

    /// <summary>The bodies of which the story makes this person an officer.</summary>
    public List<Actor> OfficerOf { get; } = [];

    public IReadOnlyList<string> Aliases => _aliases;

    /// <summary>The words of the offices that the story gives this person, in lower case.</summary>
    public IReadOnlySet<string> RoleWords => _roleWords;

    /// <summary>The tokens at which the story speaks of this person by name.</summary>
    public List<int> Places { get; } = [];

    /// <param name="office">The office with whose it is ("their leader"), where that is more than the role.</param>
    public void AddRole(string role, IEnumerable<string> words, string? office = null)
    {
        if (Role is null || (Role.Length < 4 && role.Length > 4))
        {
            Role = role;
        }

        _roleWords.UnionWith(words);
        AddOffice(office ?? role);
    }

    /// <summary>The offices that the story gives this person, taken apart.</summary>
    public List<OfficeName> Offices { get; } = [];

    /// <summary>A title that tells two people of one surname apart ("cllr").</summary>
    public void AddTitle(string title)
    {
        _roleWords.Add(title);
        AddOffice(title);
    }

    /// <summary>An office that the story does not tell, but that everybody knows: it says whom the office means, and is no role to print.</summary>
    public void AddKnownOffice(string office) => AddOffice(office);

    private void AddOffice(string printed)
    {
        if (Offices.Count < 8 && OfficeName.Parse(printed) is { } office && !Offices.Exists(o => o.Head == office.Head && o.Kinds.SetEquals(office.Kinds) && o.Places.SetEquals(office.Places) && o.Bodies.SetEquals(office.Bodies)))
        {
            Offices.Add(office);
        }
    }

    public void AddAlias(string alias)
    {
        if (alias != Name && !_aliases.Contains(alias))
        {
            _aliases.Add(alias);
        }
    }

    public override string ToString() => Name;
}
