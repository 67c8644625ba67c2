using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>
/// A filled form as the command line it stands for. Values come through hands of any kind: each is one value in quotation marks,
/// whatever it holds, and can neither become another filter nor another command.
/// </summary>
public static class FormLine
{
    /// <summary>The longest value that is taken over; the rest is cut with "…".</summary>
    public const int LongestValue = 500;

    /// <summary>At most this many values are taken over.</summary>
    public const int MostValues = 25;

    /// <param name="says">The command of the form: <see cref="Form.Says"/>.</param>
    /// <param name="values">The key of each field, with what was given; empty values are left away.</param>
    public static string Of(string says, IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var line = new StringBuilder(CleanText.Line(says));
        foreach (var (key, given) in values.Take(MostValues))
        {
            var value = CleanText.Clip(given.Replace('"', '\'').Replace('“', '\'').Replace('”', '\'').Replace('„', '\''), LongestValue);
            if (value.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                line.Append(' ').Append(key).Append(key.Length > 0 ? ":" : "").Append('"').Append(value).Append('"');
            }
        }

        return line.ToString();
    }

    /// <summary>How the form is said where nothing can be filled in: <c>reject C12 reason:…</c>, with [ ] round what may be left away.</summary>
    public static string Spoken(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return string.Join(' ', form.Fields.Select(Spoken).Prepend(CleanText.Line(form.Says)));
    }

    private static string Spoken(Field field)
    {
        var value = field switch
        {
            SelectField { Options.Count: <= 8 } one => string.Join('|', one.Options.Select(o => CleanText.Line(o.Value))),
            MultiSelectField { Options.Count: <= 8 } some => string.Join(',', some.Options.Select(o => CleanText.Line(o.Value))),
            TimeField => "HH:mm",
            _ => "…",
        };
        var said = field.Key.Length > 0 ? $"{field.Key}:{value}" : $"<{CleanText.Line(field.Label).ToLowerInvariant()}>";
        return field.IsNeeded ? said : $"[{said}]";
    }
}
