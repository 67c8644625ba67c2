namespace NewsBot.Web.Pages;

/// <summary>The picture that is shown with a link to a page.</summary>
/// <param name="Address">Whole, for those who read it elsewhere.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
internal sealed record PageImage(string Address, string Words);
