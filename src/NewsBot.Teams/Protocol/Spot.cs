namespace NewsBot.Teams.Protocol;

/// <summary>Where a call goes.</summary>
/// <param name="ServiceUrl">The regional service that carries the conversation.</param>
/// <param name="Conversation">The conversation, or one thread of it.</param>
internal readonly record struct Spot(string ServiceUrl, string Conversation)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The conversation itself, whatever thread of it is meant.</summary>
    public string Whole => WithoutThread(Conversation);

    /// <summary>The thread under a root message. Its id is a number; anything else, and the conversation itself is meant.</summary>
    public Spot Thread(string? root) =>
        root is { Length: > 0 } && root.All(char.IsAsciiDigit) && root.Any(c => c != '0') ? this with { Conversation = Whole + ThreadMark + root } : this;

    public static string WithoutThread(string id)
    {
        var at = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return at < 0 ? id : id[..at];
    }
}
