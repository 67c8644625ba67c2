using System.Globalization;
using NewsBot.Core.Messages;
using NewsBot.Web.Asking;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws menus and forms. They go to the page like a typed question; <see cref="FilledForm"/> puts the line together there.</summary>
internal static class FormHtml
{
    public static Html Draw(Menu menu, ReplyRoute route) => Html.Of($"""
        <form {route.Method} class="fields">{route.Hidden}
        <label>{menu.Prompt} <select name="q">{Html.Concat(menu.Items.Select(c => Option(c.Says, c.Label, isPicked: false)))}</select></label>
        <button>Go</button>
        </form>
        """);

    public static Html Draw(Form form, ReplyRoute route) => Html.Of($"""
        <form {route.For(form.Says).Method} class="fields">{route.Hidden}
        <input type="hidden" name="{FilledForm.Says}" value="{form.Says}">
        {Html.Lines(form.Fields.Select(Draw))}
        <button>{form.Send}</button>
        </form>
        """);

    private static Html Draw(Field field)
    {
        var name = FilledForm.Field + field.Key;
        var needed = field.IsNeeded ? Html.Of($" required") : Html.Empty;
        var input = field switch
        {
            TextField { IsLong: true } text => Html.Of($"""<textarea name="{name}" maxlength="{FormLine.LongestValue}"{needed}>{text.Value}</textarea>"""),
            TextField text => Html.Of($"""<input name="{name}" maxlength="{FormLine.LongestValue}" value="{text.Value}"{needed}>"""),
            SelectField one => Html.Of($"""<select name="{name}"{needed}>{Nothing(one)}{Html.Concat(one.Options.Select(o => Option(o.Value, o.Label, o.Value == one.Value)))}</select>"""),
            MultiSelectField some => Html.Of($"""<select name="{name}" multiple{needed}>{Html.Concat(some.Options.Select(o => Option(o.Value, o.Label, some.Values?.Contains(o.Value) == true)))}</select>"""),
            TimeField time => Html.Of($"""<input type="time" name="{name}" value="{time.Value?.ToString("HH:mm", CultureInfo.InvariantCulture)}"{needed}>"""),
            _ => Html.Empty,
        };
        return Html.Of($"<label>{field.Label} {input}</label>");
    }

    // Without it a browser picks the first option by itself.
    private static Html Nothing(SelectField field) => field.Value is null ? Option("", "…", isPicked: true) : Html.Empty;

    private static Html Option(string value, string label, bool isPicked) =>
        Html.Of($"""<option value="{value}"{(isPicked ? Html.Of($" selected") : Html.Empty)}>{label}</option>""");
}
