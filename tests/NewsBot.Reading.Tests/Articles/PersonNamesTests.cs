using NewsBot.Reading.Articles;

namespace NewsBot.Reading.Tests.Articles;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("By Jane Roe", "Jane Roe")]
    [InlineData("By Jane Roe and John Doe", "Jane Roe|John Doe")]
    [InlineData("By Jane Roe, Political Editor, and John Doe for The Echo", "Jane Roe|John Doe")]
    [InlineData("Jane Roe, Harbour Echo News", "Jane Roe")]
    [InlineData("Von Jens Petersen | 3. März 2025", "Jens Petersen")]
    [InlineData("Par Sophie Lenoir et Marc Delorme, à Port-Clair", "Sophie Lenoir|Marc Delorme")]
    [InlineData("Por Lucía Ferrán y Tomás de la Cruz", "Lucía Ferrán|Tomás de la Cruz")]
    [InlineData("di Giulia Serra", "Giulia Serra")]
    [InlineData("Door Sanne de Wit en Jan van den Berg", "Sanne de Wit|Jan van den Berg")]
    [InlineData("Autor: Piotr Wilk, 3 marca 2025", "Piotr Wilk")]
    [InlineData("記者：佐藤花子", "佐藤花子")]
    [InlineData("Posted by Otis Fenn on September 14, 2008 at 08:15 PM", "Otis Fenn")]
    [InlineData("by Ethel Marsh Thursday, October 3, 2002", "Ethel Marsh")]
    [InlineData("By the numbers: what it cost", "")]
    [InlineData("admin", "")]
    [InlineData("https://harbour-echo.test/jane", "")]
    public void Names_are_taken_out_of_a_byline(string line, string names) => Assert.Equal(names, string.Join('|', PersonNames.In(line, isMarked: true)));
}
