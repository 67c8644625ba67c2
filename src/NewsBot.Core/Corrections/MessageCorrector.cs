using NewsBot.Core.Messages;

namespace NewsBot.Core.Corrections;

/// <summary>
/// Puts a message right in place: what was put right stands on top, and the line that said it otherwise is struck through and never deleted, with
/// the line as it should be behind it.
/// </summary>
internal static class MessageCorrector
{
    /// <param name="was">The words of the line that said it, as the sent-message ledger kept them.</param>
    /// <param name="line">The line as it should be; null where nothing takes its place.</param>
    /// <param name="onlyName">Where the line tells of several callers, the name that alone is struck in it; null for the whole line.</param>
    public static Message Apply(Message message, string words, string was, RichText? line, string? onlyName = null)
    {
        var label = new Paragraph(new RichText(new Run(words, Strong: true)));
        var top = message.Blocks.Count > 0 && message.Blocks[0] is Heading ? 1 : 0;
        return new([.. message.Blocks.Take(top), label, .. message.Blocks.Skip(top).SelectMany(b => Strike(b, was, line, onlyName))]);
    }

    private static IEnumerable<Block> Strike(Block block, string was, RichText? line, string? onlyName) => block switch
    {
        Bullets bullets when bullets.Items.Any(i => i.ToString() == was) =>
            [bullets with { Items = [.. bullets.Items.SelectMany(i => i.ToString() == was ? Lines(i, line, onlyName) : [i])] }],
        Paragraph paragraph when paragraph.Text.ToString() == was => Lines(paragraph.Text, line, onlyName).Select(l => new Paragraph(l)),
        _ => [block],
    };

    private static IEnumerable<RichText> Lines(RichText old, RichText? line, string? onlyName)
    {
        yield return new([.. old.Runs.Select(r => onlyName is null || r.Text == onlyName ? r with { Struck = true } : r)]);
        if (line is not null)
        {
            yield return line;
        }
    }
}
