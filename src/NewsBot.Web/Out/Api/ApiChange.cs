namespace NewsBot.Web.Out.Api;

/// <summary>Something that became of an entry.</summary>
/// <param name="Label">CALLED, CORRECTED, REFILE, WITHDRAWN, DISPUTED, RENEWED, RECLASSED, HARDENED, HELD, RELEASED or EVIDENCE-CHANGED.</param>
/// <param name="Words">In the fixed words; of an entry that is not shown any more, without names.</param>
internal sealed record ApiChange(string Id, DateTimeOffset At, string Entry, string Label, string Words, string Page);
