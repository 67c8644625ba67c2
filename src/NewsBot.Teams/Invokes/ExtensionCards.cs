using System.Text.Json.Nodes;
using NewsBot.Core.Messages;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Invokes;

/// <summary>Cards as a message extension gives them: what is put into the message, and what the list shows of it.</summary>
internal static class ExtensionCards
{
    private const string PreviewType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>A card without buttons: it is put into chats where we are not.</summary>
    public static JsonObject Of(Message message, string title, string detail, string? says = null)
    {
        var card = Cards.Draw(new Message([.. message.Blocks.Where(b => b is not (Choices or Menu or Form))]))[0].Card;
        var preview = new JsonObject { ["title"] = Inert(title), ["text"] = Inert(detail) };
        if (says is not null)
        {
            preview["tap"] = new JsonObject { ["type"] = "invoke", ["value"] = new JsonObject { ["says"] = says } };
        }

        return new()
        {
            ["contentType"] = InvokeAnswer.CardType,
            ["content"] = InvokeAnswer.Node(card),
            ["preview"] = new JsonObject { ["contentType"] = PreviewType, ["content"] = preview },
        };
    }

    // A thumbnail's text reads HTML.
    private static string Inert(string words) => CardRuns.Inert(System.Net.WebUtility.HtmlEncode(CleanText.Clip(words, CardLimits.Heading)));
}
