namespace NewsBot.Web.Out.Api;

/// <summary>The standing of one caller towards one target.</summary>
/// <param name="State">unreviewed, confirmed, withdrawn or disputed.</param>
/// <param name="Class">explicit, timetable, position or conditional.</param>
/// <param name="Day">The first day of the call, or of the story where none is told.</param>
/// <param name="Date">The date as far as the stories fix it (2023-11-03, 2023-11, 2023); null where they do not.</param>
/// <param name="Quote">The caller’s own words, an exact stretch of the story; null where no story quotes any.</param>
/// <param name="Reported">The sentence that reports the call, an exact stretch of the story.</param>
/// <param name="Outlet">Of the story whose words are shown.</param>
/// <param name="Link">That story, opening at the words.</param>
/// <param name="Flags">How it was made: joint, quit_post, self_published.</param>
internal sealed record ApiEntry(
    string Id,
    ApiFigure Caller,
    ApiFigure Target,
    string? Role,
    string? Party,
    string State,
    string Class,
    string Day,
    string? Date,
    string? Quote,
    string Reported,
    string Outlet,
    string? Link,
    string? Reason,
    string? OnBehalfOf,
    IReadOnlyList<string> Flags,
    bool Corrected,
    bool Renewed,
    bool EvidenceChanged,
    int Sources,
    int Outlets,
    int Origins,
    DateTimeOffset FirstLearnt,
    DateTimeOffset ChangedAt,
    string Page);
