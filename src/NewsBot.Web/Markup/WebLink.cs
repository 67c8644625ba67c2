namespace NewsBot.Web.Markup;

/// <summary>A link that leads out of the house.</summary>
internal static class WebLink
{
    /// <summary>
    /// The words as a link; the words alone where the address is not http or https, or carries a user name, which serves only to
    /// pass one host off as another.
    /// </summary>
    public static Html To(Uri? address, Html words) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }
            ? Html.Of($"""<a href="{address.AbsoluteUri}" rel="noopener noreferrer nofollow">{words}</a>""")
            : words;

    public static Html To(Uri? address, string words) => To(address, Html.Of($"{words}"));
}
