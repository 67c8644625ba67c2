using System.Globalization;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>
/// Asks before something is taken away. The code in the "yes" is of the very line, person and channel and of the minute in which it was
/// asked, so that any host can tell, after a restart too, whether it still holds; an old button or somebody else's asks anew.
/// </summary>
internal static class Confirmation
{
    /// <summary>The filter that carries the code.</summary>
    public const string Key = "confirm";

    /// <summary>How long a question stays open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Whether the line was confirmed by the one who was asked, in time.</summary>
    /// <param name="state">What it would change, as it was when asked: where that is another now, the question is asked anew.</param>
    public static bool IsGiven(CommandCall call, string state = "") =>
        call.Line.Filters.TryGetValue(Key, out var code)
        && code.Split('-') is [var written, _]
        && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        && Minute(call) - minute is var age && age >= 0 && age <= Lifetime.TotalMinutes
        && code == Code(call, minute, state);

    /// <summary>The question, with a yes that is the line again.</summary>
    /// <param name="what">What would be taken away, in whole sentences.</param>
    /// <param name="yes">"Yes, unfollow all".</param>
    /// <param name="instead">What a no says; it changes nothing.</param>
    public static Message Ask(CommandCall call, string what, string yes, string instead, string state = "")
    {
        var again = call.Line.Filters.ContainsKey(Key) ? "Nothing was changed: that question is no longer open, or was asked of somebody else, or things have changed since. " : "";
        return new(
            new Paragraph(RichText.Of(again + what)),
            new Choices([new(yes, $"{Line(call)} {Key}:{Code(call, Minute(call), state)}", IsDestructive: true), new("No, cancel", instead)]),
            new Context(RichText.Of($"Nothing is changed until you say yes; the question stays open for {Lifetime.TotalMinutes:0} minutes.")));
    }

    private static string Line(CommandCall call)
    {
        var filters = call.Line.Filters.Where(f => f.Key != Key).ToDictionary(StringComparer.Ordinal);
        return $"{call.Command.Name} {call.Line with { Filters = filters }}".TrimEnd();
    }

    private static string Code(CommandCall call, int minute, string state)
    {
        var utterance = call.Utterance;
        return $"{minute}-{StableHash.Twelve(string.Join('\n', utterance.Channel.Workspace, utterance.Channel.Surface, utterance.Channel.Address, utterance.Person, Line(call), state, minute))}";
    }

    private static int Minute(CommandCall call) => (int)(call.Now.ToUnixTimeSeconds() / 60);
}
