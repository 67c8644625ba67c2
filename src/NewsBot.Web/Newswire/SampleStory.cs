namespace NewsBot.Web.Newswire;

/// <summary>One story of the sample newswire, its dates worked out.</summary>
/// <param name="Path">Where it is served, from the host's root.</param>
/// <param name="Body">The story's own HTML.</param>
internal sealed record SampleStory(string Path, string Title, string Byline, string Summary, DateTimeOffset Published, string Body);
