namespace NewsBot.Host.Cli;

/// <summary>What the command line answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int WrongUse = 2;
}
