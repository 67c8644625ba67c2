using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Slack.Handlers;

/// <summary>The few pages of an installation over the web.</summary>
internal static class InstallPages
{
    /// <summary>Slack's error words for an installation that did not come about, in plain words.</summary>
    public static string Explain(string error) => error switch
    {
        "access_denied" => "You pressed Cancel in Slack. Nothing was changed.",
        "invalid_code" => "Slack no longer knew this attempt: it was used before, or took more than ten minutes. Begin again.",
        "bad_redirect_uri" or "oauth_authorization_url_mismatch" =>
            "The address to come back to is not one of the app's redirect URLs. Whoever runs NewsBot adds it under “OAuth & Permissions”, or sets NewsBot:Slack:PublicBase.",
        "bad_client_secret" or "invalid_client_id" => "Slack does not accept the app's client id and secret. Whoever runs NewsBot checks NewsBot:Slack:ClientId and ClientSecret.",
        "invalid_team_for_non_distributed_app" => "The app may be installed only in the workspace it was made in. Whoever made it switches distribution on.",
        "unapproved_scope" => "Your organisation must approve the app first. Ask an administrator of Slack.",
        "scope_not_allowed_on_enterprise" => "One of the permissions is not allowed for a whole organisation. Install it in a workspace instead.",
        "invalid_scope" => "Slack does not know one of the permissions. Whoever made the app brings its manifest up to date.",
        _ => $"Slack said: {error}. Nothing was changed.",
    };

    /// <param name="next">Where the button leads; null for none.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string words, string? next)
    {
        var html = HtmlEncoder.Default;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var button = next is null ? "" : $"<p><a href=\"{html.Encode(next)}\">{(next == SlackEndpoints.InstallStart ? "Add to Slack" : "Begin again")}</a></p>";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.Encode(title)}</title>
            <style>body{"{"}font:1rem/1.5 sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem{"}"}</style></head>
            <body><h1>{html.Encode(title)}</h1><p>{html.Encode(words)}</p>{button}</body>
            </html>
            """,
            context.RequestAborted);
    }
}
