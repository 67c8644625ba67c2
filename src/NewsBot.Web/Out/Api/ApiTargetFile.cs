namespace NewsBot.Web.Out.Api;

/// <summary>A target with the running count of its list.</summary>
internal sealed record ApiTargetFile(ApiTarget Target, IReadOnlyList<ApiDay> Running);
