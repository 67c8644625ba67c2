using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Invokes;

/// <summary>What is said to an invoke: its answer is the reply.</summary>
/// <param name="Status">The HTTP status.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body = null)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string SearchType = "application/vnd.microsoft.search.searchResponse";
    private const string ErrorType = "application/vnd.microsoft.error";

    public static InvokeAnswer NotServed { get; } = new(StatusCodes.Status501NotImplemented);

    public static InvokeAnswer Nothing { get; } = new(StatusCodes.Status200OK, []);

    /// <summary>The record cannot be written: Teams, or the person, tries again.</summary>
    public static InvokeAnswer Away { get; } = new(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The card in place of the one that was pressed.</summary>
    public static InvokeAnswer Shows(AdaptiveCard card) => Universal(StatusCodes.Status200OK, CardType, Node(card));

    /// <summary>Words for whoever pressed.</summary>
    public static InvokeAnswer Says(string words) => Universal(StatusCodes.Status200OK, MessageType, words);

    /// <summary>What is wrong with a press, told to whoever pressed.</summary>
    /// <param name="status">The HTTP status: 200 where Teams shall show the words.</param>
    public static InvokeAnswer Fault(int code, string name, string words, int status = StatusCodes.Status200OK) =>
        Universal(code, ErrorType, new JsonObject { ["code"] = name, ["message"] = words }) with { Status = status };

    /// <summary>A dialog with a card in it.</summary>
    public static InvokeAnswer Dialog(string title, AdaptiveCard card) => Task("continue", new JsonObject
    {
        ["title"] = title,
        ["height"] = "large",
        ["width"] = "large",
        ["card"] = new JsonObject { ["contentType"] = CardType, ["content"] = Node(card) },
    });

    /// <summary>Words in the dialog, which then closes.</summary>
    public static InvokeAnswer DialogSays(string words) => Task("message", words);

    /// <summary>What a search found, or the card behind a link.</summary>
    public static InvokeAnswer Found(IEnumerable<JsonNode> attachments) => new(StatusCodes.Status200OK, new JsonObject
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. attachments]),
        },
    });

    /// <summary>Words where the list would be.</summary>
    public static InvokeAnswer FoundNothing(string words) => new(StatusCodes.Status200OK, new JsonObject
    {
        ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = words },
    });

    /// <summary>What a box that fills while one types may be filled with.</summary>
    public static InvokeAnswer Suggests(IEnumerable<string> names) => new(StatusCodes.Status200OK, new JsonObject
    {
        ["statusCode"] = StatusCodes.Status200OK,
        ["type"] = SearchType,
        ["value"] = new JsonObject { ["results"] = new JsonArray([.. names.Select(name => new JsonObject { ["title"] = name, ["value"] = name })]) },
    });

    /// <summary>The same as an answer to a question about the set-up of a conversation.</summary>
    public InvokeAnswer AsSetup() => this with { Body = new JsonObject { ["responseType"] = "config", ["config"] = Body!["task"]!.DeepClone() } };

    public static JsonNode Node(AdaptiveCard card) => JsonSerializer.SerializeToNode(card, OutgoingJson.Context.AdaptiveCard)!;

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        if (Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(Body.ToJsonString(OutgoingJson.Context.Options), cancellationToken);
        }
    }

    private static InvokeAnswer Universal(int code, string type, JsonNode value) =>
        new(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = code, ["type"] = type, ["value"] = value });

    private static InvokeAnswer Task(string type, JsonNode value) =>
        new(StatusCodes.Status200OK, new JsonObject { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } });
}
