using System.Text.Json;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>Finds the page that a message is about: in its words, else in its blocks or attachments, as a feed reader or another bot posts it.</summary>
internal static class SlackLinks
{
    private const int Deepest = 12;

    private static readonly string[] Names = ["url", "title_link", "from_url", "original_url"];

    /// <summary>Null for a message without an address.</summary>
    public static string? First(JsonElement? message) =>
        message is not { } posted ? null
        : SlackText.FirstLink(posted.Words("text")) ?? In(posted.Child("blocks"), Deepest) ?? In(posted.Child("attachments"), Deepest);

    private static string? In(JsonElement? part, int depth) => (part, depth) switch
    {
        (null, _) or (_, 0) => null,
        ({ ValueKind: JsonValueKind.Array } list, _) => list.EnumerateArray().Select(e => In(e, depth - 1)).FirstOrDefault(link => link is not null),
        ({ ValueKind: JsonValueKind.Object } element, _) =>
            Names.Select(name => element.Words(name)).FirstOrDefault(IsPage)
            ?? SlackText.FirstLink(element.Words("text"))
            ?? element.EnumerateObject().Select(p => In(p.Value, depth - 1)).FirstOrDefault(link => link is not null),
        _ => null,
    };

    private static bool IsPage(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp);
}
