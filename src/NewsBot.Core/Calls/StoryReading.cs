namespace NewsBot.Core.Calls;

/// <summary>All that was found in one story, in the order of the text.</summary>
public sealed record StoryReading(
    IReadOnlyList<ResignationCall> Calls,
    IReadOnlyList<Stance> Stances,
    IReadOnlyList<Bystander> Bystanders)
{
    /// <summary>How many the story says ask somebody to go, beside those it names.</summary>
    public IReadOnlyList<CountClaim> Claims { get; init; } = [];

    public static StoryReading Empty { get; } = new([], [], []);
}
