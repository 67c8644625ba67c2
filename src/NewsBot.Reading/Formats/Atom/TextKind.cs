namespace NewsBot.Reading.Formats.Atom;

internal enum TextKind
{
    Text,
    Html,
    Xhtml,
}
