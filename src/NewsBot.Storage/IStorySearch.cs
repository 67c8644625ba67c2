using NewsBot.Core.Stories;

namespace NewsBot.Storage;

/// <summary>The index of words over titles and texts: whole words, without regard to case and accents.</summary>
internal interface IStorySearch
{
    Task AddAsync(Session session, long number, Story story);

    /// <summary>The stories with all of these words, newest first; none where no word is left. A word is never an operator.</summary>
    Task<IReadOnlyList<StoryHeader>> FindAsync(Session session, IReadOnlyCollection<string> words, DateTimeOffset asOf, int limit);
}
