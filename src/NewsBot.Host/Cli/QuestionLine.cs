namespace NewsBot.Host.Cli;

/// <summary>A line of <c>newsbot ask --batch</c>; other fields are passed over.</summary>
internal sealed class QuestionLine
{
    public string? Id { get; set; }

    public string? Question { get; set; }

    /// <summary>Questions with the same value are one conversation and may refer to each other.</summary>
    public string? Conversation { get; set; }

    /// <summary>The moment it is asked at: only what had been learnt by then is known. Default: now.</summary>
    public DateTimeOffset? AskedAt { get; set; }
}
