using NewsBot.Core.Messages;

namespace NewsBot.Host.Terminal;

/// <summary>The first lines a person sees.</summary>
internal static class Greeting
{
    public static void Write(Uri own, Uri? desk, int feeds, string database, bool sample, string next)
    {
        var page = own.GetLeftPart(UriPartial.Authority);
        var watching = $"Watching {feeds} feed{(feeds == 1 ? "" : "s")}{(sample ? ", the sample newswire among them" : "")}. The record is {database}.";
        var ask = Console.IsInputRedirected
            ? $"Ask on {page}, or with: newsbot ask \"who has called for … to go?\""
            : $"Ask here (type a question and press Enter), or on {page}. Ctrl+C stops.";
        TerminalDrawing.Write(new Message(
        [
            new Heading("NewsBot keeps the list of who has called for whom to go"),
            new Paragraph(RichText.Of(watching)),
            new Paragraph(RichText.Of(ask)),
            .. desk is null ? [] : new Block[] { new Paragraph(new RichText(new Run("The desk, by a link that works once: "), new Run(desk.AbsoluteUri))) },
            new Context(RichText.Of(next)),
        ]));
    }
}
