using System.Globalization;
using NewsBot.Reading.Articles;

namespace NewsBot.Reading.Tests.Articles;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("Published: Monday, 3rd March 2025 at 10.15am")]
    [InlineData("March 3, 2025 10:15 a.m. EST")]
    [InlineData("Posted on 03/03/2025")]
    [InlineData("10:15, 3 MAR 2025")]
    [InlineData("Von Jens Petersen, 3. März 2025, 10:15 Uhr")]
    [InlineData("Publié le 3 mars 2025 à 10h15")]
    [InlineData("Publicado el 3 de marzo de 2025 a las 10:15")]
    [InlineData("lunedì 3 marzo 2025")]
    [InlineData("segunda-feira, 3 de março de 2025")]
    [InlineData("maandag 3 maart 2025 om 10.15")]
    [InlineData("poniedziałek, 3 marca 2025")]
    [InlineData("Publicerad 3 mars 2025 kl. 10.15")]
    [InlineData("3 Mart 2025 Pazartesi, saat 10:15")]
    [InlineData("3 марта 2025, 10:15")]
    [InlineData("3 березня 2025")]
    [InlineData("2025年3月3日 10時15分")]
    [InlineData("2025년 3월 3일")]
    [InlineData("3 مارس 2025")]
    [InlineData("٣ آذار ٢٠٢٥")]
    [InlineData("3 במרץ 2025")]
    [InlineData("3 मार्च 2025")]
    [InlineData("3 Μαρτίου 2025")]
    [InlineData("2025-03-03 10:15")]
    public void A_printed_day_is_found_in_its_line(string line)
    {
        var found = DateText.Find(line);
        Assert.Equal("2025-03-03", found?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(found!.Value.TimeOfDay == TimeSpan.Zero || found.Value.TimeOfDay == new TimeSpan(10, 15, 0), line);
    }

    [Theory]
    [InlineData("Story 12 of 2025")]
    [InlineData("Call 0123 456 789 before 31/31/2025")]
    [InlineData("3 blind mice")]
    [InlineData("")]
    public void What_is_no_day_is_none(string line) => Assert.Null(DateText.Find(line));

    [Fact]
    public void Americans_put_the_month_first() =>
        Assert.Equal("2025-04-03", DateText.Find("Posted 04/03/2025", monthFirst: true)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
