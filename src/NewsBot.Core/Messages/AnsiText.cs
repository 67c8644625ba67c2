namespace NewsBot.Core.Messages;

/// <summary>Draws a message for a terminal that knows colours and links (ECMA-48, OSC 8). Without them it is what <see cref="PlainText"/> draws.</summary>
public static class AnsiText
{
    /// <param name="width">Lines are broken at blanks before this column; at least 20.</param>
    public static string Render(Message message, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(message);
        return TextPage.Render(message, new AnsiPen(), width).ToString().TrimEnd('\n');
    }
}
