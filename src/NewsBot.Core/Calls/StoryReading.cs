namespace NewsBot.Core.Calls;

/// <summary>All that was found in one story, in the order of the text.</summary>
public sealed record StoryReading(
    IReadOnlyList<ResignationCall> Calls,
    IReadOnlyList<Stance> Stances,
    IReadOnlyList<Bystander> Bystanders)
{
    public static StoryReading Empty { get; } = new([], [], []);
}
