namespace NewsBot.Extraction.Names;

internal enum Gender
{
    Unknown,
    He,
    She,
}
