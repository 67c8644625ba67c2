using NewsBot.Core.Calls;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>The fields that a ruling still needs, so that nobody has to type it twice.</summary>
internal static class RulingForm
{
    /// <summary>The explanation, with a form under it where the line names what is ruled on.</summary>
    public static Message Beside(Message explained, CommandCall call)
    {
        if (call.Line.First is not { } id || Fields(call.Command.Name) is not { Count: > 0 } fields
            || (WhyCommand.EntryNumber(id) is null && !(call.Command.Name == "undo" && id[0] is 'R' or 'r')))
        {
            return explained;
        }

        // What was seen when the editor began goes along, so that a ruling made meanwhile is told.
        var seen = call.Line.Filters.GetValueOrDefault("seen");
        var says = $"{call.Command.Name} {id}{(seen is null ? "" : $" seen:{seen}")}";
        return new([.. explained.Blocks, new Form(says, fields, $"{char.ToUpperInvariant(call.Command.Name[0])}{call.Command.Name[1..]} {id.ToUpperInvariant()}")]);
    }

    private static IReadOnlyList<Field> Fields(string ruling)
    {
        var reason = new TextField("reason", "Reason");
        return ruling switch
        {
            "reject" or "hold" or "dispute" or "withdraw" or "undo" => [reason],
            "reclass" => [new SelectField("class", "Class", [.. Enum.GetValues<CallClass>().OrderDescending().Select(c => new FieldOption(c.Word(), c.Word().ToLowerInvariant()))]), reason],
            "split" => [new TextField("sources", "Sources, as counted in its log"), new TextField("name", "Name of the other", IsNeeded: false), reason],
            _ => [],
        };
    }
}
