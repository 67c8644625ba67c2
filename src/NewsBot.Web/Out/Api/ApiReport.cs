namespace NewsBot.Web.Out.Api;

/// <summary>A call as one story reports it.</summary>
/// <param name="Class">explicit, timetable, position or conditional.</param>
/// <param name="TakenBack">The story tells that the call was taken back.</param>
/// <param name="Quote">The caller’s own words, an exact stretch of the story; null where it only reports.</param>
/// <param name="Link">The story, opening at the words.</param>
/// <param name="EvidenceChanged">The newest version of the story does not have the words any more.</param>
internal sealed record ApiReport(ApiStory Story, string Class, bool TakenBack, string? Quote, string Sentence, string? Link, bool EvidenceChanged);
