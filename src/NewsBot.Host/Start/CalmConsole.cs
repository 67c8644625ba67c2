using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Storage;

namespace NewsBot.Host.Start;

/// <summary>One line a message on standard error: time, level where it matters, words. A fault of ours brings its stack trace, a record that cannot be used its own words.</summary>
internal sealed class CalmConsole(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "calm";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel switch
        {
            LogLevel.Critical or LogLevel.Error => "error: ",
            LogLevel.Warning => "note: ",
            _ => "",
        };
        textWriter.WriteLine($"{clock.GetLocalNow():HH:mm:ss} {level}{OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception))}");
        if (logEntry.Exception is StorageException fault)
        {
            textWriter.WriteLine(OneLine(fault.Message));
        }
        else if (logEntry.Exception is not null)
        {
            textWriter.WriteLine(logEntry.Exception);
        }
    }

    /// <summary>Feed names and addresses come from outside: no line of theirs may pass for one of ours.</summary>
    private static string OneLine(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));
}
