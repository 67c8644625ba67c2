using System.Globalization;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>
/// Draws what is picked or filled in, with the button that sends it, as one element: a card sends its own fields only. Null where a
/// card cannot carry it, for half a form would send half a command.
/// </summary>
internal static class FormDrawing
{
    public static DrawnElement? Of(Menu menu, int place)
    {
        var id = $"menu{place}";
        var prompt = CleanText.Clip(menu.Prompt, CardLimits.Heading);
        return menu.Items.Count <= CardLimits.OptionsInMenu && Choices(menu.Items.Select(c => (c.Label, c.Says))) is { } choices
            ? Fitting([new ChoiceSetInput(id, Literal(prompt), IsRequired: true, choices, IsMultiSelect: false, Value: null)],
                new SubmitAction("Go", new(null, Menu: id)),
                $"{prompt}: {string.Join(" | ", choices.Select(c => $"[{c.Title}]"))}")
            : null;
    }

    public static DrawnElement? Of(Form form, int place)
    {
        var prefix = $"form{place}:";
        var says = CleanText.Line(form.Says);
        var send = CleanText.Clip(form.Send, CardLimits.ButtonLabel);
        var fields = form.Fields.Select(f => Input(f, prefix + f.Key)).OfType<CardInput>().DistinctBy(f => f.Id).ToArray();
        return fields.Length == form.Fields.Count && fields.Length <= CardLimits.FieldsInForm && says.Length is > 0 and <= CardLimits.ButtonSays && send.Length > 0
            ? Fitting(fields, new SubmitAction(send, new(says, Form: prefix)), FormLine.Spoken(form))
            : null;
    }

    private static DrawnElement? Fitting(IReadOnlyList<CardInput> fields, SubmitAction send, string words)
    {
        var element = new CardContainer([.. fields, new ActionSet([send])]);
        return CardLimits.Size(element) <= CardLimits.Elements ? new(element, words) : null;
    }

    private static CardInput? Input(Field field, string id)
    {
        var label = CleanText.Clip(field.Label, CardLimits.Heading);
        return label.Length == 0 ? null : field switch
        {
            TextField text => new TextInput(id, Literal(label), text.IsNeeded, text.IsLong, FormLine.LongestValue, Literal(CleanText.Clip(text.Value, FormLine.LongestValue))),
            SelectField one when Choices(one.Options.Select(o => (o.Label, o.Value))) is { } choices =>
                new ChoiceSetInput(id, Literal(label), one.IsNeeded, choices, IsMultiSelect: false, choices.FirstOrDefault(c => c.Value == one.Value)?.Value),
            MultiSelectField some when Choices(some.Options.Select(o => (o.Label, o.Value))) is { } choices && !choices.Any(c => c.Value.Contains(',', StringComparison.Ordinal)) =>
                new ChoiceSetInput(id, Literal(label), some.IsNeeded, choices, IsMultiSelect: true, string.Join(',', choices.Select(c => c.Value).Where(v => some.Values?.Contains(v) == true))),
            TimeField time => new TimeInput(id, Literal(label), time.IsNeeded, time.Value?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ToggleField toggle => new ToggleInput(id, Literal(label), toggle.Value ? "yes" : "no"),
            _ => null,
        };
    }

    // All of them or none: a menu without one of its choices would say that there is no such choice.
    private static InputChoice[]? Choices(IEnumerable<(string Label, string Value)> options)
    {
        var choices = options.Select(o => new InputChoice(Literal(CleanText.Clip(o.Label, CardLimits.ButtonLabel)), CleanText.Line(o.Value))).ToArray();
        return choices.Length > 0 && choices.All(c => c.Title.Length > 0 && c.Value.Length is > 0 and <= CardLimits.ButtonSays) ? choices : null;
    }

    private static string Literal(string words) => CardRuns.Literal(words);
}
