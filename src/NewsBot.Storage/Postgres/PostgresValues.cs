using System.Data;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace NewsBot.Storage.Postgres;

/// <summary>The values of a statement as PostgreSQL takes them.</summary>
internal sealed partial class PostgresValues(object values) : SqlMapper.IDynamicParameters
{
    /// <summary>
    /// PostgreSQL takes neither a NUL nor half of a surrogate pair. Each becomes one replacement character, so that every position in the
    /// text stays where it was.
    /// </summary>
    public static string Clean(string text)
    {
        var whole = text.Replace('\0', '\ufffd');
        return whole.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? whole : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
    }

    public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        ((SqlMapper.IDynamicParameters)new DynamicParameters(values)).AddParameters(command, identity);
        var hasLists = false;
        foreach (NpgsqlParameter parameter in command.Parameters)
        {
            switch (parameter.Value)
            {
                case string text:
                    parameter.Value = Clean(text);
                    break;
                case IEnumerable<string> texts:
                    (parameter.Value, hasLists) = (texts.Select(Clean).ToArray(), true);
                    break;
                case IEnumerable<int> numbers:
                    (parameter.Value, hasLists) = (numbers.ToArray(), true);
                    break;
                case IEnumerable<long> numbers:
                    (parameter.Value, hasLists) = (numbers.ToArray(), true);
                    break;
            }
        }

        if (hasLists)
        {
            // Dapper spells a list out for SQLite and gives PostgreSQL the whole of it, as one array.
            command.CommandText = InList.Replace(
                command.CommandText, m => $"{(m.Groups["not"].Success ? "<> all" : "= any")} (@{m.Groups["name"].Value})");
        }
    }

    [GeneratedRegex(@"\b(?<not>not )?in @(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex InList { get; }
}
