namespace NewsBot.Web.Out.Api;

/// <summary>How many explicit calls stood by the end of a day, counted by the day of the call.</summary>
internal sealed record ApiDay(string Day, int New, int Count);
