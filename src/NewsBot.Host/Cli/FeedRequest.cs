using System.Text.Json.Serialization;

namespace NewsBot.Host.Cli;

/// <summary>A line of <c>newsbot feed --batch</c>.</summary>
internal sealed class FeedRequest
{
    public string? File { get; set; }

    public string? Base { get; set; }

    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }
}
