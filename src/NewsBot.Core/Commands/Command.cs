namespace NewsBot.Core.Commands;

/// <summary>A command as people see it.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Arguments">What may follow: &lt;needed&gt;, [may be left away], a|b for a choice. Empty for nothing.</param>
/// <param name="Help">What it does, in one sentence.</param>
/// <param name="Examples">Whole lines that work.</param>
/// <param name="ChangedBy">Who may change something with it; everybody may look.</param>
public sealed record Command(
    string Name, IReadOnlyList<string> Aliases, string Arguments, string Help, IReadOnlyList<string> Examples, ChangedBy ChangedBy = ChangedBy.Everybody)
{
    public string Usage => Arguments.Length == 0 ? Name : $"{Name} {Arguments}";
}
