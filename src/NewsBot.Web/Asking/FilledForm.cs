using Microsoft.Extensions.Primitives;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Asking;

/// <summary>What stands in the fields of a sent form, as the command line it completes.</summary>
internal static class FilledForm
{
    /// <summary>The name under which the form's own words come.</summary>
    public const string Says = "says";

    /// <summary>How the names of fields begin; the key of the field follows.</summary>
    public const string Field = "f.";

    /// <summary>Null where no form was sent.</summary>
    /// <param name="query">What came, in the address or in the body.</param>
    public static string? Line(IEnumerable<KeyValuePair<string, StringValues>> query) => query.FirstOrDefault(q => q.Key == Says).Value.ToString() is not { Length: > 0 } says ? null : FormLine.Of(says, query
        .Where(q => q.Key.StartsWith(Field, StringComparison.Ordinal))
        .Select(q => KeyValuePair.Create(q.Key[Field.Length..], string.Join(',', q.Value.ToArray()))));
}
