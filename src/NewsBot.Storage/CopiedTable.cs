namespace NewsBot.Storage;

/// <summary>A table that was copied, and how many rows it has on both sides.</summary>
public sealed record CopiedTable(string Name, long Rows);
