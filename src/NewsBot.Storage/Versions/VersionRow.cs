using NewsBot.Core.Stories.Versions;

namespace NewsBot.Storage.Versions;

internal sealed class VersionRow
{
    public string Id { get; init; } = "";

    public int Version { get; init; }

    public string LearntAt { get; init; } = "";

    public string State { get; init; } = "";

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public StoryVersion StoryVersion() => new(
        new(Id), Version, UtcText.Read(LearntAt), Enum.Parse<PageState>(State, ignoreCase: true), Title, Text);
}
