using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Storage.Ledger;

internal sealed class StanceRow : EvidenceRow
{
    public string HolderId { get; init; } = "";

    public string HolderName { get; init; } = "";

    public string HolderKind { get; init; } = "";

    public string? HolderRole { get; init; }

    public string? HolderParty { get; init; }

    public string? HolderAliases { get; init; }

    public string Kind { get; init; } = "";

    public StanceReport Stance()
    {
        var header = Header();
        var holder = new Caller(
            HolderName, Enum.Parse<CallerKind>(HolderKind, ignoreCase: true), HolderRole, HolderParty, StorageJson.Read(HolderAliases));
        return new(
            FigureIds.Read(HolderId),
            FigureIds.Read(TargetId),
            new(header.Id, holder, Target(), Enum.Parse<StanceKind>(Kind, ignoreCase: true), Evidence()),
            header);
    }
}
