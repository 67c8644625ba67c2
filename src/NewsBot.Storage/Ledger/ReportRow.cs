using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Storage.Ledger;

internal sealed class ReportRow : EvidenceRow
{
    public long ReportNumber { get; init; }

    public int Version { get; init; }

    public string CallerId { get; init; } = "";

    public string CallerName { get; init; } = "";

    public string CallerKind { get; init; } = "";

    public string? CallerRole { get; init; }

    public string? CallerParty { get; init; }

    public string? CallerAliases { get; init; }

    public string Strength { get; init; } = "";

    public bool Conditional { get; init; }

    public bool Retracted { get; init; }

    public string? Reason { get; init; }

    public string? Date { get; init; }

    public double Confidence { get; init; }

    public string Because { get; init; } = "[]";

    public string? OnBehalfOf { get; init; }

    public string? Flags { get; init; }

    /// <param name="checks">In the order of the versions.</param>
    public Report Report(IEnumerable<EvidenceCheck> checks)
    {
        var header = Header();
        return new()
        {
            Number = ReportNumber,
            Version = Version,
            Checks = [.. checks],
            CallerId = FigureIds.Read(CallerId),
            TargetId = FigureIds.Read(TargetId),
            Story = header,
            Call = new()
            {
                Story = header.Id,
                Caller = new(
                    CallerName,
                    Enum.Parse<CallerKind>(CallerKind, ignoreCase: true),
                    CallerRole,
                    CallerParty,
                    StorageJson.Read(CallerAliases)),
                Target = Target(),
                Strength = CallClasses.ParseStrength(Strength)
                    ?? throw new StorageException($"The record holds a strength that this NewsBot does not know: {Strength}."),
                Conditional = Conditional,
                Retracted = Retracted,
                Reason = Reason,
                Date = PartialDate.Parse(Date),
                Circumstances = Circumstances.Of(OnBehalfOf, StorageJson.Read(Flags) ?? []),
                Evidence = Evidence(),
                Confidence = Confidence,
                Because = StorageJson.Read(Because)!,
            },
        };
    }
}
