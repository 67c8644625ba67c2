using NewsBot.Core.Messages;

namespace NewsBot.Web.Markup;

/// <summary>A link that leads out of the house.</summary>
internal static class WebLink
{
    /// <summary>The words as a link; the words alone where no link may be made of the address.</summary>
    public static Html To(Uri? address, string words) => ShownLink.Of(address) is { } link
        ? Html.Of($"""<a href="{link}" rel="noopener noreferrer nofollow">{words}</a>""")
        : Html.Of($"{words}");
}
