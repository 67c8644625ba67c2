namespace NewsBot.Web.Out.Api;

/// <summary>What went wrong (RFC 9457).</summary>
internal sealed record ApiProblemDetails(string Title, int Status, string Detail);
