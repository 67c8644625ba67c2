namespace NewsBot.Teams.Protocol;

/// <summary>Rows of cells; the first row is the head.</summary>
internal sealed record CardTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool FirstRowAsHeaders { get; } = true;

    public bool ShowGridLines { get; } = true;
}

/// <param name="Width">Its share of the width.</param>
internal sealed record TableColumn(int Width, string? HorizontalCellContentAlignment);

internal sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type { get; } = "TableRow";
}

internal sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}
