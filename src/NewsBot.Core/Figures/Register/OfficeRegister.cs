using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace NewsBot.Core.Figures.Register;

/// <summary>
/// Who held which office on which day, as far as it is known for certain. It explains names that the record has; it never puts one there.
/// </summary>
public sealed class OfficeRegister
{
    private readonly Dictionary<string, Office> _offices;
    private readonly ILookup<string, OfficeHolding> _byOffice;
    private readonly ILookup<string, OfficeHolding> _byPerson;

    /// <summary>Stories come day by day, and many on one.</summary>
    private readonly ConcurrentDictionary<DateOnly, IReadOnlySet<string>> _surnames = new();

    internal OfficeRegister(IEnumerable<Office> offices, IEnumerable<OfficeHolding> holdings)
    {
        var all = holdings.OrderBy(h => h.Office, StringComparer.Ordinal).ThenBy(h => h.From).ToArray();
        _offices = offices.ToDictionary(o => o.Name, StringComparer.OrdinalIgnoreCase);
        _byOffice = all.ToLookup(h => h.Office, StringComparer.OrdinalIgnoreCase);
        _byPerson = all.ToLookup(h => FigureName.Parse(h.Person).Key, StringComparer.Ordinal);
        Holdings = all;
    }

    /// <summary>The register as it is shipped.</summary>
    public static OfficeRegister Shipped { get; } = new(OfficeFile.Offices(), OfficeFile.Holdings());

    /// <summary>All of them, sorted by office and first day.</summary>
    public IReadOnlyList<OfficeHolding> Holdings { get; }

    public IEnumerable<Office> Offices => _offices.Values;

    /// <summary>The shipped register with the lines of the settings, each in place of the shipped line of the same office and first day.</summary>
    public static OfficeRegister With(IEnumerable<FigureSetting> settings)
    {
        var own = settings.ToArray();
        var lines = own.Select(s => s.Holding).OfType<OfficeHolding>().ToArray();
        var replaced = lines.Select(Line).ToHashSet();
        var aliases = own.GroupBy(s => s.Office, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.SelectMany(s => s.Aliases), StringComparer.OrdinalIgnoreCase);
        var offices = Shipped.Offices
            .Select(o => aliases.Remove(o.Name, out var more) ? o.With(more) : o)
            .ToList();
        offices.AddRange(aliases.Select(a => new Office(a.Key, null, [.. a.Value])));
        return new(offices, Shipped.Holdings.Where(h => !replaced.Contains(Line(h))).Concat(lines));
    }

    /// <summary>Who held the office on that day; null where it is not known, or where the name stands for offices of several people.</summary>
    public OfficeHolding? Holder(string office, DateOnly day) =>
        Called(office).SelectMany(o => _byOffice[o.Name]).Where(h => h.Holds(day)).ToArray() is [var only] ? only : null;

    /// <summary>The offices of that name, as people say it.</summary>
    public IEnumerable<Office> Called(string phrase) => Offices.Where(o => o.IsCalled(phrase));

    /// <summary>All that somebody of that full name held, ever; nothing for a surname alone.</summary>
    public IEnumerable<OfficeHolding> EverHeldBy(Figure figure) => !figure.IsPerson ? [] : figure.Aliases
        .Prepend(figure.Name)
        .Select(FigureName.Parse)
        .Where(n => n.First is not null)
        .Select(n => n.Key)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(key => _byPerson[key]);

    /// <summary>What somebody of that full name, as a story prints it, held on that day; nothing for a surname alone.</summary>
    public IEnumerable<OfficeHolding> HeldBy(string name, DateOnly day) =>
        FigureName.Parse(name) is { First: not null } full ? _byPerson[full.Key].Where(h => h.Holds(day)) : [];

    /// <summary>The surnames, folded, of all who hold an office on that day, without those that two of them share.</summary>
    public IReadOnlySet<string> SurnamesOn(DateOnly day) => _surnames.GetOrAdd(day, static (on, all) => all
        .Where(h => h.Holds(on))
        .Select(h => FigureName.Parse(h.Person))
        .DistinctBy(n => n.Key)
        .GroupBy(n => n.Surname, StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .Select(g => g.Key)
        .ToFrozenSet(StringComparer.Ordinal), Holdings);

    /// <summary>What somebody of that full name held on that day.</summary>
    /// <param name="roles">
    /// What stories say they are: where any does, only an office that can be meant by it counts, so that a namesake is not taken for them.
    /// </param>
    public IReadOnlyList<OfficeHolding> HeldBy(Figure figure, DateOnly day, IEnumerable<string?> roles)
    {
        var held = EverHeldBy(figure).Where(h => h.Holds(day)).ToArray();
        var told = roles.OfType<string>().ToArray();
        return told.Length == 0 || held.Any(h => told.Any(_offices[h.Office].MayBe)) ? held : [];
    }

    /// <summary>Their party on that day; null where it is not known, or two offices tell two parties.</summary>
    public string? PartyOf(Figure figure, DateOnly day, IEnumerable<string?> roles) =>
        HeldBy(figure, day, roles).Select(h => h.Party).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [var only] ? only : null;

    public Office Office(OfficeHolding holding) => _offices[holding.Office];

    /// <summary>Pairs of people of whom both are said to hold one office on a day, with the first such day.</summary>
    internal IEnumerable<(OfficeHolding One, OfficeHolding Other, DateOnly Day)> Clashes() =>
        from office in _byOffice
        from one in office
        from other in office
        where one.From < other.From && one.Holds(other.From)
        select (one, other, other.From);

    private static (string Office, DateOnly From) Line(OfficeHolding holding) => (holding.Office.ToUpperInvariant(), holding.From);
}
