using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Storage.Ledger;

internal sealed class FigureRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string LearntAt { get; init; } = "";

    public Figure Figure(IEnumerable<string> aliases) => new()
    {
        Id = FigureIds.Read(Id),
        Name = Name,
        Kind = Enum.Parse<CallerKind>(Kind, ignoreCase: true),
        Aliases = [.. aliases],
        LearntAt = UtcText.Read(LearntAt),
    };
}
