using System.Globalization;
using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws a form as fields with a button under them, which carries the command that the fields complete.</summary>
internal static class FormDrawing
{

    public static IEnumerable<DrawnBlock> Of(Form form, int place)
    {
        var says = CleanText.Line(form.Says);
        var send = ShownText.Cut(CleanText.Line(form.Send), SlackLimits.ButtonLabel);
        var spoken = ShownText.Cut(FormLine.Spoken(form), SlackLimits.Section);
        var fields = form.Fields.Select(field => Input(field, $"{Button.Sends}{place}:")).OfType<InputBlock>().DistinctBy(b => b.BlockId).ToArray();
        if (fields.Length != form.Fields.Count || fields.Length > SlackLimits.FieldsInForm || says.Length is 0 or > SlackLimits.ButtonValue || send.Length == 0)
        {
            // Half a form would send half a command.
            return Pieces.Of(RichText.Of(spoken), most: 1).Select(leaves => new DrawnBlock(new RichTextBlock([new RichTextSection(leaves)]), spoken));
        }

        var button = new Button($"{Button.Sends}{place}:", TextObject.Plain(send), says);
        return
        [
            .. fields.Select((field, i) => new DrawnBlock(field, "") { Together = i == 0 ? fields.Length + 1 : 1 }),
            new(new ActionsBlock([button]), spoken),
        ];
    }

    private static InputBlock? Input(Field field, string form)
    {
        var label = ShownText.Cut(CleanText.Line(field.Label), SlackLimits.Label);
        return label.Length > 0 && Element(field, $"value:{form}{field.Key}", label) is { } element
            ? new(form + field.Key, TextObject.Plain(label), element, Optional: !field.IsNeeded)
            : null;
    }

    private static BlockElement? Element(Field field, string id, string label) => field switch
    {
        TextField text => new PlainTextInput(id, text.IsLong, FormLine.LongestValue, Filled(text.Value)),
        SelectField one when Of(one.Options) is { } options =>
            new StaticSelect(id, Placeholder: null, options, options.FirstOrDefault(o => o.Value == one.Value)),
        MultiSelectField some when Of(some.Options) is { } options =>
            new MultiStaticSelect(id, options, options.Where(o => some.Values?.Contains(o.Value) == true).ToArray() is { Length: > 0 } picked ? picked : null),
        TimeField time => new TimePicker(id, time.Value?.ToString("HH:mm", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static string? Filled(string? value) => ShownText.Cut(CleanText.Line(value), FormLine.LongestValue) is { Length: > 0 } words ? words : null;

    // All of them or none: a menu without one of its choices would say that there is no such choice.
    private static Option[]? Of(IReadOnlyList<FieldOption> options)
    {
        var fit = options.Select(o => Options.Of(o.Label, o.Value)).OfType<Option>().DistinctBy(o => o.Value).ToArray();
        return fit.Length == options.Count && fit.Length is > 0 and <= SlackLimits.OptionsInMenu ? fit : null;
    }
}
