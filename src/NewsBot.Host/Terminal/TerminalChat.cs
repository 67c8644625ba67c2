using NewsBot.Core.Workspaces;

namespace NewsBot.Host.Terminal;

/// <summary>Answers what is typed into the terminal while the host runs. Where standard input is no terminal it does nothing.</summary>
internal sealed class TerminalChat(IConversation conversation) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Console.IsInputRedirected)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested && await ReadLineAsync(stoppingToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                TerminalDrawing.Write(await conversation.ReplyAsync(
                    new(line, TerminalSurface.Channel, Environment.UserName, Thread: "terminal"), stoppingToken));
            }
        }
    }

    /// <summary>Reading a terminal cannot be cancelled, so it waits on a thread of its own that stopping leaves behind.</summary>
    private static Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        Task.Factory.StartNew(Console.In.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .WaitAsync(cancellationToken);
}
