using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Storage.Ledger;

internal sealed class ClaimRow : EvidenceRow
{
    public int Claimed { get; init; }

    public string Bound { get; init; } = "";

    public string Words { get; init; } = "";

    public string? Counted { get; init; }

    public string? SaidBy { get; init; }

    public string Strength { get; init; } = "";

    public bool Conditional { get; init; }

    public string? Date { get; init; }

    public ClaimReport Claim()
    {
        var header = Header();
        return new(
            FigureIds.Read(TargetId),
            new()
            {
                Story = header.Id,
                Target = Target(),
                Number = Claimed,
                Bound = CountWords.ParseBound(Bound),
                Words = Words,
                Counted = Counted,
                SaidBy = SaidBy,
                Strength = CallClasses.ParseStrength(Strength)
                    ?? throw new StorageException($"The record holds a strength that this NewsBot does not know: {Strength}."),
                Conditional = Conditional,
                Date = PartialDate.Parse(Date),
                Evidence = Evidence(),
            },
            header);
    }
}
