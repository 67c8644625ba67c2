namespace NewsBot.Web.Out.Api;

/// <summary>An entry with all its reports and what became of it.</summary>
internal sealed record ApiEntryFile(ApiEntry Entry, IReadOnlyList<ApiReport> Reports, IReadOnlyList<ApiChange> Changes);
