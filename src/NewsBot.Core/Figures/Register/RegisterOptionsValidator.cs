using Microsoft.Extensions.Options;

namespace NewsBot.Core.Figures.Register;

/// <summary>Tells every fault of the office-holders and rosters at once, each with the value found.</summary>
internal sealed class RegisterOptionsValidator : IValidateOptions<RegisterOptions>
{
    public ValidateOptionsResult Validate(string? name, RegisterOptions options)
    {
        var faults = new List<string>();
        AtMost("Figures", options.Figures.Count, 1_000);
        AtMost("Rosters", options.Rosters.Count, 200);
        faults.AddRange(options.Figures.SelectMany((f, i) => Faults(f, $"{RegisterOptions.Section}:Figures:{i}")));
        faults.AddRange(options.Rosters.SelectMany((r, i) => r.Faults($"{RegisterOptions.Section}:Rosters:{i}")));
        if (faults.Count == 0)
        {
            faults.AddRange(Together(options));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void AtMost(string key, int count, int most)
        {
            if (count > most)
            {
                faults.Add($"{RegisterOptions.Section}:{key} has {count} lines: give at most {most}.");
            }
        }
    }

    private static IEnumerable<string> Faults(FigureSetting line, string key)
    {
        foreach (var (field, value) in (IEnumerable<(string, string)>)[("Office", line.Office), ("Person", line.Person), .. line.Aliases.Select(a => ("Aliases", a))])
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > 120)
            {
                yield return $"{key}:{field} is \"{value}\": give a name of at most 120 characters.";
            }
        }

        if (FigureSetting.Day(line.From) is not { } from)
        {
            yield return $"{key}:From is \"{line.From}\": give a day such as 2024-07-05.";
        }
        else if (!string.IsNullOrEmpty(line.To) && !(FigureSetting.Day(line.To) > from))
        {
            yield return $"{key}:To is \"{line.To}\": give a day after {line.From}, or leave it away while the office is held.";
        }
    }

    /// <summary>What is wrong only of lines side by side: told when each by itself is right.</summary>
    private static IEnumerable<string> Together(RegisterOptions options)
    {
        foreach (var twice in options.Figures.GroupBy(f => (f.Office.Trim().ToUpperInvariant(), f.From)).Where(g => g.Count() > 1))
        {
            yield return $"{RegisterOptions.Section}:Figures has {twice.Count()} lines of {twice.First().Office} from {twice.First().From}: give one.";
        }

        foreach (var (one, other, day) in OfficeRegister.With(options.Figures).Clashes())
        {
            yield return $"{RegisterOptions.Section}:Figures makes {one.Person} and {other.Person} hold {one.Office} on {day:yyyy-MM-dd}: "
                + "give the first of them a To, or the same From as the line it should replace.";
        }

        foreach (var (one, other) in options.Rosters.SelectMany((a, i) => options.Rosters.Skip(i + 1).Select(b => (a.Roster, b.Roster))))
        {
            if (FigureName.Fold(one.Name) == FigureName.Fold(other.Name) && (one.IsInForce(other.From) || other.IsInForce(one.From)))
            {
                yield return $"{RegisterOptions.Section}:Rosters has “{one.Name}” twice for the same days: give the earlier one a To.";
            }
        }
    }
}
