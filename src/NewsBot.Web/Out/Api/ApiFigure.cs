namespace NewsBot.Web.Out.Api;

/// <summary>A person or body.</summary>
/// <param name="Kind">person, group or organisation.</param>
internal sealed record ApiFigure(string Id, string Name, string Kind);
