namespace NewsBot.Teams.Protocol;

internal sealed record TableColumn(int Width, string? HorizontalCellContentAlignment = null);

internal sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type { get; } = "TableRow";
}

internal sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}
