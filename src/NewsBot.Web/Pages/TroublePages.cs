using Microsoft.AspNetCore.Http;
using NewsBot.Web.Markup;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>What people see when there is nothing to see.</summary>
internal static class TroublePages
{
    public static HtmlPage NotFound() => Layout.Page(
        "Not found – NewsBot",
        Html.Of($"""
            <h1>There is no such page</h1>
            <p>The address may be mistyped, or the page may be gone. <a href="/">The front page</a> lists everybody in the record.</p>
            """),
        StatusCodes.Status404NotFound);

    /// <param name="fault">What is wrong with the address, in plain words.</param>
    public static Rendered BadRequest(string fault) => Rendered.Of(
        Layout.Draw(
            new("That address asks for nothing – NewsBot"),
            Html.Of($"""
                <h1>That address asks for nothing</h1>
                <p>{fault}</p>
                <p><a href="/api">What can be asked for</a></p>
                """)),
        StatusCodes.Status400BadRequest);

    /// <summary>What costs much is not given to everybody at once.</summary>
    public static Rendered NotNow(AsOfList refused) => Rendered.Of(
        Layout.Draw(
            new("Not just now – NewsBot"),
            Html.Of($"""
                <h1>Not just now</h1>
                <p>{refused.Refusal}</p>
                """)),
        refused.Status);

    public static HtmlPage Forged() => Layout.Page(
        "Not done – NewsBot",
        Html.Of($"""
            <h1>Nothing was done</h1>
            <p>What was sent did not come from a page that NewsBot gave to this browser, or that page is too old. Load it again and send it once more;
            cookies must be allowed for this site.</p>
            <p><a href="/">Back to the front page</a></p>
            """),
        StatusCodes.Status400BadRequest);

    public static HtmlPage Fault() => Layout.Page(
        "Something went wrong – NewsBot",
        Html.Of($"""
            <h1>Something went wrong here</h1>
            <p>The page could not be shown. The fault is ours; the record is safe. Try again in a moment; if it stays so, tell the
            person who runs NewsBot: the log says what happened.</p>
            <p><a href="/">Back to the front page</a></p>
            """),
        StatusCodes.Status500InternalServerError);
}
