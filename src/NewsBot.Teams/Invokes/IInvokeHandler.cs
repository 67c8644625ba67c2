namespace NewsBot.Teams.Invokes;

/// <summary>Answers some kinds of invokes.</summary>
internal interface IInvokeHandler
{
    /// <summary>The names it answers.</summary>
    IReadOnlyList<string> Names { get; }

    Task<InvokeAnswer> AnswerAsync(InvokeCall call, CancellationToken cancellationToken = default);
}
