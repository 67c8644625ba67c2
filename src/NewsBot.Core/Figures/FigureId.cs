namespace NewsBot.Core.Figures;

/// <summary>The name of a figure in the record; version 7, so that ids sort by the time they were made.</summary>
public readonly record struct FigureId(Guid Value)
{
    /// <summary>A fresh id that sorts by <paramref name="at"/>.</summary>
    public static FigureId Fresh(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public override string ToString() => Value.ToString();
}
