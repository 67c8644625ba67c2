using NewsBot.Core.Figures;

namespace NewsBot.Core.Tests.Figures;

public sealed class FigureNameTests
{
    [Theory]
    [InlineData("Cllr Jane O’Dowd MP", "Jane O'Dowd", NameMatch.Same)]
    [InlineData("Sir Tom Pell QC", "Tom Pell", NameMatch.Same)]
    [InlineData("José Ibáñez", "Jose Ibanez", NameMatch.Same)]
    [InlineData("Kay B. Munro", "Kay Munro", NameMatch.Same)]
    [InlineData("Tony Marsden", "Anthony Marsden", NameMatch.Compatible)]
    [InlineData("J. Smithson", "Jane Smithson", NameMatch.Compatible)]
    [InlineData("Andrew Brigend", "Andrew Brigedn", NameMatch.Compatible)]
    [InlineData("Aled Huw", "Huw Aled", NameMatch.Compatible)]
    [InlineData("Anna de la Roe", "de la Roe", NameMatch.SurnameOnly)]
    [InlineData("Ms Holt", "Gaynor Holt", NameMatch.SurnameOnly)]
    [InlineData("Holt", "Cllr Holt", NameMatch.SurnameOnly)]
    [InlineData("Ann Lee", "Tom Lee", NameMatch.Different)]
    [InlineData("Ann Lee", "Ann Low", NameMatch.Different)]
    [InlineData("", "Ann Low", NameMatch.Different)]
    public void Names_are_compared_as_a_careful_reader_does(string one, string other, NameMatch expected)
    {
        Assert.Equal(expected, FigureName.Parse(one).Compare(FigureName.Parse(other)));
        Assert.Equal(expected, FigureName.Parse(other).Compare(FigureName.Parse(one)));
    }

    [Theory]
    [InlineData("Labour Party", "Labour", NameMatch.Same)]
    [InlineData("the Eastmere Tenants' Union", "Eastmere Tenants Union", NameMatch.Same)]
    [InlineData("NTU", "National Tram Union", NameMatch.Compatible)]
    [InlineData("Labour Party", "Eastmere Labour group", NameMatch.Different)]
    public void Bodies_are_compared_by_their_telling_words(string one, string other, NameMatch expected) =>
        Assert.Equal(expected, FigureName.CompareBodies(one, other));

    [Fact]
    public void Compatible_names_share_a_key()
    {
        foreach (var (one, other) in (ReadOnlySpan<(string, string)>)[("Tony Marsden", "Anthony Marsden"), ("Kay Munro", "K. Munro"), ("Kay Munro", "Kay Munroe")])
        {
            Assert.NotEmpty(FigureKeys.Of(one, default).Intersect(FigureKeys.Of(other, default)));
        }
    }
}
