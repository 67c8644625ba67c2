namespace NewsBot.Reading.Formats.Markup;

internal enum HtmlPiece
{
    Text,
    Start,
    End,
    Comment,
}
