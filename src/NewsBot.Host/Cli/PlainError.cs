namespace NewsBot.Host.Cli;

/// <summary>Something went wrong that the person at the terminal can mend: what, where, and what to do, without a stack trace.</summary>
internal sealed class PlainError(string message, Exception? cause = null) : Exception(message, cause);
