using System.Text.RegularExpressions;
using NewsBot.Core.Commands;
using NewsBot.Core.Messages;

namespace NewsBot.Teams.Handlers;

/// <summary>The dialogs that a button may open: the forms for following and for rulings. What they send is a command like any other.</summary>
internal static partial class Dialogs
{
    public const string Follow = "follow";
    public const string Rule = "rule";

    private const string Verb = "verb";
    private static readonly string[] PlainRulings = ["confirm", "reject", "hold", "release", "dispute", "withdraw"];
    private static readonly string[] Classes = ["explicit", "timetable", "position", "conditional"];

    /// <summary>The dialog that these words ask for; null where they are to be said as they are.</summary>
    /// <example>"follow" and "rule C12"; "reject C12", which lacks its reason</example>
    public static string? Of(string says)
    {
        var words = says.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var verb] when verb.Equals(Follow, StringComparison.OrdinalIgnoreCase) => Follow,
            [var verb, var entry] when IsEntry(entry) && (verb.Equals(Rule, StringComparison.OrdinalIgnoreCase) || NeedsReason(verb)) => $"{Rule} {entry.ToUpperInvariant()}",
            _ => null,
        };
    }

    /// <summary>The entry that these words would confirm; null for any other words.</summary>
    public static string? Confirmed(string says) =>
        says.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["confirm", var entry, ..] && IsEntry(entry) ? entry : null;

    /// <summary>The dialog's form, with its title; null for a dialog that there is not.</summary>
    public static (string Title, Message Message)? Draw(string dialog) => dialog.Split(' ') switch
    {
        [Follow] => ("Follow", new(new Form(
            Follow,
            [
                new TextField("", "Whom? A name, or everyone"),
                new TextField("digest", "Digests at (times of day, such as 07:30,17:30)", IsNeeded: false),
                new SelectField("days", "On", [new("Every day", "daily"), new("Weekdays", "weekdays"), new("Weekends", "weekends")], IsNeeded: false),
                new TextField("zone", "Time zone, such as Europe/London", IsNeeded: false),
                new SelectField("when-empty", "When nothing is new", [new("Post nothing", "skip"), new("Say so", "say")], IsNeeded: false),
            ],
            "Follow"))),
        [Rule, var entry] when IsEntry(entry) => ($"Rule on {entry}", new(
            new Form(
                $"{Rule} {entry}",
                [
                    new SelectField(Verb, "Ruling", [.. Rulings().Select(r => new FieldOption(Label(r), r))]),
                    new TextField("reason", "Reason", IsLong: true),
                ],
                "Rule"))),
        _ => null,
    };

    /// <summary>The command that a filled dialog stands for; null where it is no dialog of ours, or not filled in.</summary>
    public static string? Line(ButtonData sent)
    {
        if (sent is { Dialog: not null, Fields.Count: 0 })
        {
            return null;
        }

        switch (sent.Dialog?.Split(' '))
        {
            case [Rule, var entry] when IsEntry(entry):
                var ruling = sent.Fields.FirstOrDefault(f => f.Key == Verb).Value;
                return Rulings().Contains(ruling) && ruling.Split(' ') is [var verb, .. var rest]
                    ? FormLine.Of(string.Join(' ', [verb, entry, .. rest]), sent.Fields.Where(f => f.Key != Verb))
                    : null;
            case [Follow]:
                return FormLine.Of(Follow, sent.Fields);
            default:
                return sent.Line;
        }
    }

    private static IEnumerable<string> Rulings() => PlainRulings.Concat(Classes.Select(c => $"reclass {c}"));

    private static string Label(string ruling) => ruling.Split(' ') is [_, var name]
        ? $"Reclass as {name}"
        : ShownText.Cut($"{char.ToUpperInvariant(ruling[0])}{ruling[1..]}: {CommandTable.Find(ruling)?.Help}", 75);

    private static bool NeedsReason(string verb) =>
        PlainRulings.Contains(verb, StringComparer.OrdinalIgnoreCase) && CommandTable.Find(verb) is { Arguments: var arguments } && arguments.EndsWith(" reason:…", StringComparison.Ordinal);

    private static bool IsEntry(string word) => EntryId.IsMatch(word);

    [GeneratedRegex(@"^[Cc]\d{1,8}$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex EntryId { get; }
}
