namespace NewsBot.Core.Stories.Versions;

/// <summary>The later versions of stories, append-only, and when their pages are to be read again.</summary>
public interface IVersionStore
{
    /// <summary>The newest version of a story; null while the first is the only one.</summary>
    Task<StoryVersion?> LatestAsync(StoryId story, CancellationToken cancellationToken = default);

    /// <summary>All versions but the first, in order.</summary>
    Task<IReadOnlyList<StoryVersion>> VersionsAsync(StoryId story, CancellationToken cancellationToken = default);

    /// <summary>Adds a version with all that it brings, in one transaction. False, and nothing is changed, when its number is taken.</summary>
    Task<bool> AddAsync(VersionSettlement settlement, CancellationToken cancellationToken = default);

    /// <summary>The visit that is planned for a story; null where none ever was.</summary>
    Task<Visit?> VisitAsync(StoryId story, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes visits whose time has come, longest waiting first, and puts them off <paramref name="until"/> a moment, so that no other host
    /// takes them too and none is forgotten if this one stops half way.
    /// </summary>
    Task<IReadOnlyList<Visit>> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default);

    /// <summary>Keeps how a visit went, or plans the first.</summary>
    Task SaveVisitAsync(Visit visit, CancellationToken cancellationToken = default);
}
