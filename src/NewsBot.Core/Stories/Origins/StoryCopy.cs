namespace NewsBot.Core.Stories.Origins;

/// <summary>Whose copy a story carries, and the marks by which later stories will find it.</summary>
/// <param name="Origin">The story that brought the copy into the record first; the story itself when it is the first.</param>
public sealed record StoryCopy(StoryId Origin, IReadOnlyList<long> Marks);
