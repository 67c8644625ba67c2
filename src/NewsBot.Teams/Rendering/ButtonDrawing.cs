using NewsBot.Core.Messages;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws what can be pressed.</summary>
internal sealed class ButtonDrawing(CardPurpose purpose)
{
    private const string Pick = "Go";
    private int _forms;

    public IEnumerable<DrawnElement> Choices(IReadOnlyList<Choice> choices) => Valid(choices.Concat(MoreRulings(choices)))
        .Select(choice => (Action: Button(choice), choice.Label))
        .Chunk(CardLimits.ButtonsInRow)
        .Select(row => new DrawnElement(new ActionSet([.. row.Select(r => r.Action)]), string.Join(" | ", row.Select(b => $"[{b.Label}]"))));

    public IEnumerable<DrawnElement> Menu(Menu menu)
    {
        var items = Valid(menu.Items).Take(CardLimits.MenuItems).ToList();
        if (items.Count <= CardLimits.ButtonsBeforeMenu)
        {
            return Choices(items);
        }

        var form = NextForm();
        var label = Label(menu.Prompt);
        return
        [
            new(
                new ChoiceInput(
                    ButtonData.PickMark + form, label, IsRequired: true, ErrorMessage: label, [.. items.Select(i => new InputChoice(i.Label, i.Says))], IsMultiSelect: null, Value: null),
                $"{label}: {string.Join(" | ", items.Select(i => i.Label))}"),
            new(new ActionSet([Say(Pick, new SubmitData(null) { Form = form })]), $"[{Pick}]"),
        ];
    }

    public IEnumerable<DrawnElement> Form(Form form)
    {
        var says = ShownText.Clean(form.Says).Trim();
        if (says.Length > CardLimits.ButtonSays)
        {
            yield break;
        }

        var number = NextForm();
        foreach (var field in form.Fields.Take(CardLimits.FormFields))
        {
            yield return new(Input(field, number), Label(field.Label) + ": …");
        }

        var send = Label(form.Send);
        yield return new(new ActionSet([Say(send, new SubmitData(says) { Form = number })]), $"[{send}]");
    }

    private CardAction Button(Choice choice) => Dialogs.Of(choice.Says) is { } dialog && !purpose.IsDialog
        ? new SubmitAction(choice.Label, new(null) { Dialog = dialog, Shows = purpose.Shows, Teams = TeamsVerb.OpenDialog })
        : Say(choice.Label, new(choice.Says), choice.IsDestructive);

    // Dialogs know no Execute.
    private CardAction Say(string title, SubmitData data, bool isDestructive = false)
    {
        var submit = new SubmitAction(title, data with { Shows = purpose.Shows, Dialog = purpose.DialogKey });
        return purpose.IsDialog
            ? submit
            : new ExecuteAction(title, CardVerbs.Say, submit.Data) { Style = isDestructive ? "destructive" : null, Fallback = submit };
    }

    // Where an entry can be ruled on by a press, every other ruling is one press more away.
    private Choice[] MoreRulings(IEnumerable<Choice> choices) =>
        !purpose.IsDialog && choices.Select(c => Dialogs.Confirmed(c.Says)).FirstOrDefault(e => e is not null) is { } entry
            ? [new("Other ruling…", $"{Dialogs.Rule} {entry}")]
            : [];

    private string NextForm() => (++_forms).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static CardElement Input(Field field, string form)
    {
        var id = $"{ButtonData.FieldMark}{form}:{field.Key}";
        var label = Label(field.Label);
        var error = field.IsNeeded ? $"{label}?" : null;
        return field switch
        {
            TextField text => new TextInput(id, label, field.IsNeeded, error, Value(text.Value), text.IsLong ? true : null, FormLine.LongestValue),
            SelectField one => new ChoiceInput(id, label, field.IsNeeded, error, Options(one.Options), IsMultiSelect: null, Value(one.Value)),
            MultiSelectField some => new ChoiceInput(
                id, label, field.IsNeeded, error, Options(some.Options), IsMultiSelect: true, some.Values is { Count: > 0 } picked ? Value(string.Join(',', picked)) : null),
            TimeField time => new TimeInput(id, label, field.IsNeeded, error, time.Value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"Teams has no input for {field.GetType().Name}."),
        };
    }

    private static IReadOnlyList<InputChoice> Options(IReadOnlyList<FieldOption> options) =>
        [.. options.Where(o => o.Value.Length <= CardLimits.Label).Take(CardLimits.FieldOptions).Select(o => new InputChoice(Label(o.Label), ShownText.Clean(o.Value)))];

    private static IEnumerable<Choice> Valid(IEnumerable<Choice> choices) => choices
        .Select(choice => choice with
        {
            Label = ShownText.Cut(ShownText.Clean(choice.Label).Trim(), CardLimits.ButtonLabel),
            Says = ShownText.Clean(choice.Says).Trim(),
        })
        .Where(choice => choice.Label.Length > 0 && choice.Says.Length is > 0 and <= CardLimits.ButtonSays);

    // Labels of inputs read Markdown: no link can be made without its brackets.
    private static string Label(string words) => CardRuns.Inert(
        ShownText.Cut(ShownText.Clean(words).ReplaceLineEndings(" ").Replace('[', '(').Replace(']', ')').Replace('<', '‹').Replace('>', '›').Trim(), CardLimits.Label));

    private static string? Value(string? value) => value is null ? null : ShownText.Cut(ShownText.Clean(value), FormLine.LongestValue);
}
