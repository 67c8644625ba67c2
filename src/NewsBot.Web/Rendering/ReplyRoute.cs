using NewsBot.Core.Commands;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Where what is pressed or filled in below a message goes.</summary>
/// <param name="Action">The address of the page that takes it.</param>
/// <param name="Token">The token against forged requests that is sent along; null where it is asked by an address alone, which changes nothing.</param>
/// <param name="FilesAt">Where the files of the message are to be had, each by its place among the blocks; null for nowhere.</param>
internal sealed record ReplyRoute(string Action, string? Token = null, string? FilesAt = null)
{
    /// <summary>The name under which the token is sent.</summary>
    public const string TokenField = "token";

    /// <summary>The front page, which answers whoever comes, and does nothing else.</summary>
    public static ReplyRoute Asking { get; } = new("/");

    /// <summary>The chat page, where what a public page does not do is put into the box.</summary>
    private static ReplyRoute Chat { get; } = new("/chat");

    /// <summary>How a form to it begins.</summary>
    public Html Method => Html.Of($"action=\"{Action}\" method=\"{(Token is null ? "get" : "post")}\"");

    public Html Hidden => Token is { } token ? Html.Of($"""<input type="hidden" name="{TokenField}" value="{token}">""") : Html.Empty;

    /// <summary>The way for one line: a command that a public page does not carry out goes to the chat page.</summary>
    public ReplyRoute For(string says) => Token is null && CommandTable.Meant(says) is { Kind: not (CommandKind.Record or CommandKind.House) } ? Chat : this;
}
