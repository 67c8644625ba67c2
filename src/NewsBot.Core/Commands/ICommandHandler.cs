using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>Does what a command of the table says.</summary>
internal interface ICommandHandler
{
    /// <summary>The names of the commands of the table that it does.</summary>
    IReadOnlyList<string> Does { get; }

    Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default);
}
