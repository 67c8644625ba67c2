using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Rulings;

internal sealed class RulingRow
{
    public string Workspace { get; init; } = "";

    public int Number { get; init; }

    public int EntryNumber { get; init; }

    public string Kind { get; init; } = "";

    public string Editor { get; init; } = "";

    public string At { get; init; } = "";

    public string? Reason { get; init; }

    public string? Class { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    public string? FromId { get; init; }

    public string? IntoId { get; init; }

    public string? Stories { get; init; }

    public int? Undoes { get; init; }

    public static RulingRow Of(Ruling ruling) => new()
    {
        Workspace = ruling.Workspace.Value,
        Number = ruling.Number,
        EntryNumber = ruling.Entry,
        Kind = ruling.Kind.ToString().ToLowerInvariant(),
        Editor = ruling.Editor,
        At = UtcText.Of(ruling.At),
        Reason = ruling.Reason,
        Class = ruling.Class?.Word(),
        Field = ruling.Field?.ToString().ToLowerInvariant(),
        Value = ruling.Value,
        FromId = ruling.From?.Text(),
        IntoId = ruling.Into?.Text(),
        Stories = ruling.Stories.Count == 0 ? null : StorageJson.Write([.. ruling.Stories.Select(s => s.Value)]),
        Undoes = ruling.Undoes,
    };

    public Ruling Ruling() => new()
    {
        Number = Number,
        Workspace = new(Workspace),
        Entry = EntryNumber,
        Kind = Enum.Parse<RulingKind>(Kind, ignoreCase: true),
        Editor = Editor,
        At = UtcText.Read(At),
        Reason = Reason,
        Class = CallClasses.Parse(Class),
        Field = Field is null ? null : Enum.Parse<CorrectedField>(Field, ignoreCase: true),
        Value = Value,
        From = FromId is null ? null : FigureIds.Read(FromId),
        Into = IntoId is null ? null : FigureIds.Read(IntoId),
        Stories = [.. (StorageJson.Read(Stories) ?? []).Select(s => new StoryId(s))],
        Undoes = Undoes,
    };
}
