using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Storage.Versions;

internal sealed class CheckRow
{
    public long ReportNumber { get; init; }

    public int Version { get; init; }

    public string LearntAt { get; init; } = "";

    public string State { get; init; } = "";

    public bool Holds { get; init; }

    public string? Now { get; init; }

    public EvidenceCheck Check() => new(Version, UtcText.Read(LearntAt), Enum.Parse<PageState>(State, ignoreCase: true), Holds, Now);
}
