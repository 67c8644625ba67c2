namespace NewsBot.Web.Out.Api;

/// <summary>How many entries of a list stand by class, and how many do not. Only explicit is the headline count.</summary>
/// <param name="AwaitingRuling">Told as a number and never by name.</param>
internal sealed record ApiCounts(int Explicit, int Timetable, int Position, int Conditional, int Withdrawn, int Disputed, int AwaitingRuling);
