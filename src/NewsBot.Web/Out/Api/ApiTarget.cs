namespace NewsBot.Web.Out.Api;

/// <summary>Somebody who is asked to go, with the counts of their list.</summary>
/// <param name="NewThisWeek">Explicit calls of the last seven days that stand.</param>
/// <param name="TakenBackThisWeek">Calls that were taken back in the last seven days.</param>
/// <param name="ChangedAt">When anything about the list was last learnt or ruled.</param>
internal sealed record ApiTarget(
    string Id, string Name, ApiCounts Counts, int NewThisWeek, int TakenBackThisWeek, int WantToStay, DateTimeOffset ChangedAt, string Page, string Entries);
