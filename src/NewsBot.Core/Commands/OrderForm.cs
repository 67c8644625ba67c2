using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>The fields of a standing order, for whoever would rather fill in than type.</summary>
internal static class OrderForm
{
    /// <summary>The explanation, with the form under it. What is left empty stays as the order has it, else as the house has it.</summary>
    public static Message Beside(Message explained) => new(
    [
        .. explained.Blocks,
        new Form(
            "follow",
            [
                new TextField("", "A name, or everyone"),
                new TextField("digest", "Digests at (such as 07:30,17:30)", IsNeeded: false),
                new SelectField("days", "On", [new("Every day", "daily"), new("Weekdays", "weekdays"), new("Weekends", "weekends")], IsNeeded: false),
                new SelectField("instant", "Alerts at once", [new("Yes, of each new call", "yes"), new("No", "no")], IsNeeded: false),
                new TextField("zone", "Time zone (such as Europe/London)", IsNeeded: false),
                new SelectField("when-empty", "When nothing is new", [new("Post nothing", "skip"), new("Say so", "say")], IsNeeded: false),
            ],
            "Follow"),
    ]);
}
