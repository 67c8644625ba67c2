using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>A modal that is open, or somebody's Home.</summary>
/// <param name="User">Whose Home it is; null for a modal.</param>
public sealed record SlackShownView(string Id, string Team, string? User, JsonElement View)
{
    public string Hash { get; init; } = "1.a";

    public string Memo => View.TryGetProperty("private_metadata", out var memo) ? memo.GetString() ?? "" : "";

    public bool HasSubmit => View.TryGetProperty("submit", out _);

    /// <summary>Everything in it as JSON, for looking for words.</summary>
    public string Json => View.GetRawText();
}
