namespace NewsBot.Storage.Postgres;

/// <summary>A column as PostgreSQL's catalogue tells it.</summary>
internal sealed class TableColumn
{
    public string TableName { get; init; } = "";

    public string ColumnName { get; init; } = "";

    /// <summary>As <c>integer</c>, <c>text</c>, <c>boolean</c>.</summary>
    public string DataType { get; init; } = "";

    /// <summary>Whether the database gives the numbers.</summary>
    public bool IsNumbered { get; init; }
}
