using NewsBot.Core.Messages;

namespace NewsBot.Host.Terminal;

/// <summary>Writes a message on standard output: with colour and links where a person reads, plain where it is piped or NO_COLOR is set.</summary>
internal static class TerminalDrawing
{
    private const int UsualWidth = 100;

    public static bool IsPlain => Console.IsOutputRedirected
        || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("TERM") is "dumb";

    public static void Write(Message message)
    {
        // A pipe gets whole lines: whoever searches them finds a name that a line break would have cut.
        var width = Console.IsOutputRedirected ? int.MaxValue : Width();
        Console.Out.WriteLine(IsPlain ? PlainText.Render(message, width) : AnsiText.Render(message, width));
        Console.Out.WriteLine();
        Console.Out.Flush();
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
