namespace NewsBot.Core.Calls;

/// <summary>All that was found in one story, in the order of the text.</summary>
public sealed record StoryReading(
    IReadOnlyList<ResignationCall> Calls,
    IReadOnlyList<Stance> Stances,
    IReadOnlyList<Bystander> Bystanders)
{
    /// <summary>What may be calls and is not sure enough to be counted: it waits for an editor.</summary>
    public IReadOnlyList<ResignationCall> Doubtful { get; init; } = [];

    /// <summary>How many the story says ask somebody to go, beside those it names.</summary>
    public IReadOnlyList<CountClaim> Claims { get; init; } = [];

    public static StoryReading Empty { get; } = new([], [], []);
}
