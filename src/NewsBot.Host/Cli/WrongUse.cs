namespace NewsBot.Host.Cli;

/// <summary>The words of the call were off: told with the verb's help, exit code 2.</summary>
internal sealed class WrongUse(string message, string verb) : Exception(message)
{
    public string Verb { get; } = verb;
}
