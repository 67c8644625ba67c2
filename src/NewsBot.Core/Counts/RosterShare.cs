using System.Globalization;

namespace NewsBot.Core.Counts;

/// <summary>How many of a roster have called, in numbers and in words.</summary>
public sealed record RosterShare(Roster Roster, int Callers)
{
    /// <summary>More than there are: the roster is wrong, or people on the list do not belong to it. No share is told.</summary>
    public bool IsImpossible => Callers > Roster.Size;

    /// <summary>
    /// In percent with one decimal, halves away from zero; never 0.0 for somebody, nor 100.0 for fewer than all.
    /// </summary>
    public string Percent
    {
        get
        {
            var exact = 100m * Callers / Roster.Size;
            var rounded = Math.Round(exact, 1, MidpointRounding.AwayFromZero);
            return (rounded, exact) switch
            {
                (0, > 0) => "under 0.1 %",
                (100, < 100) => "over 99.9 %",
                _ => rounded.ToString("0.#", CultureInfo.InvariantCulture) + " %",
            };
        }
    }

    /// <example>41 of 403 Labour MPs (10.2 %); 81 needed to nominate: 40 more</example>
    public override string ToString() => IsImpossible
        ? $"{Callers} on the list as {Roster.Name}, but the roster has {Roster.Size}: it needs to be set right before a share can be told"
        : $"{Callers} of {Roster.Size} {Roster.Name} ({Percent})" + string.Concat(Roster.Thresholds.Select(t => "; " + Words(t)));

    private string Words(Threshold threshold) =>
        $"{threshold.Number} {threshold.Name}: {(Callers >= threshold.Number ? "reached" : $"{threshold.Number - Callers} more")}";
}
