using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Web.Out.Api;

/// <summary>What is told of one address of the API.</summary>
/// <param name="Path">As a template, behind <see cref="ApiRoutes.Root"/>.</param>
/// <param name="Answer">What one item of it is; null for the description itself.</param>
/// <param name="IsPaged">Whether the answer is a page of such items.</param>
/// <param name="Filters">Whether it takes the filters of the lists.</param>
internal sealed record ApiOperation(string Path, string Id, string Summary, JsonTypeInfo? Answer, bool IsPaged = false, bool Filters = false);
