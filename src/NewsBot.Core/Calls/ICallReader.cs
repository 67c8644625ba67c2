using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>Finds the resignation calls in a story. Pure: the same story gives the same reading on every machine and day.</summary>
public interface ICallReader
{
    /// <summary>Never throws, whatever the text; a story without calls gives empty lists.</summary>
    StoryReading Read(Story story);
}
