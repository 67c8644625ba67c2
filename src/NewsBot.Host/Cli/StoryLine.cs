using System.Text.Json.Serialization;

namespace NewsBot.Host.Cli;

/// <summary>A story on one line of JSON.</summary>
internal sealed class StoryLine
{
    [JsonConverter(typeof(TextOrNumber))]
    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? Feed { get; set; }

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Byline { get; set; }

    public string? Text { get; set; }
}
