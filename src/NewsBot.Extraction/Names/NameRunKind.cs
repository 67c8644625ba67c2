namespace NewsBot.Extraction.Names;

internal enum NameRunKind
{
    Person,
    Body,
}
