namespace NewsBot.Web.Out.Api;

/// <summary>A story of an outlet. Its text is the outlet’s and is not given.</summary>
/// <param name="Link">At the outlet; null where no link may be made of the address.</param>
/// <param name="Origin">The story that brought this copy into the record first: stories of one origin are likely one text.</param>
internal sealed record ApiStory(string Id, string Title, string Outlet, string? Link, DateTimeOffset? Published, DateTimeOffset Learnt, string Origin, string Page);
