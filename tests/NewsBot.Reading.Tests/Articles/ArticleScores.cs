using System.Globalization;
using System.Text;

namespace NewsBot.Reading.Tests.Articles;

/// <summary>How well all the cases together are read, by kind of page: <c>dotnet test --filter ArticleScores --logger "console;verbosity=detailed"</c> prints the table.</summary>
public sealed class ArticleScores(ITestOutputHelper output)
{
    [Fact]
    public void Pages_of_every_kind_are_read_well()
    {
        var rows = ArticleCase.Names().Select(ArticleCase.Load).Where(c => c.Text is not null).Select(Row.Of).ToList();
        var table = new StringBuilder("group            pages   text  title byline    day\n");
        foreach (var group in rows.GroupBy(r => r.Case.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            table.AppendLine(Line(group.Key, [.. group]));
        }

        table.AppendLine(Line("all", rows));
        foreach (var row in rows.Where(r => r.Text.F1 < 0.995 || r.Title == false || r.Byline == false || r.Day == false))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {row.Case.Name}: text {row.Text.F1:0.000} (precision {row.Text.Precision:0.00}, recall {row.Text.Recall:0.00}){row.Wrong}");
            foreach (var line in row.Read.Split("\n\n").Except(row.Case.Text!.Split("\n\n")).Select(l => $"    + {l}").Concat(row.Case.Text!.Split("\n\n").Except(row.Read.Split("\n\n")).Select(l => $"    - {l}")).Take(8))
            {
                table.AppendLine(line.Length > 150 ? line[..150] : line);
            }
        }

        output.WriteLine(table.ToString());
        Assert.True(rows.Average(r => r.Text.F1) >= 0.985, table.ToString());
    }

    private static string Line(string name, IReadOnlyList<Row> rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-15} {rows.Count,6} {rows.Average(r => r.Text.F1),6:0.000} {Share(rows, r => r.Title),6} {Share(rows, r => r.Byline),6} {Share(rows, r => r.Day),6}");

    private static string Share(IReadOnlyList<Row> rows, Func<Row, bool?> of) =>
        rows.Where(r => of(r) is not null).Select(r => of(r) == true ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average().ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Row(ArticleCase Case, TextScore Text, string Read, bool? Title, bool? Byline, bool? Day, string Wrong)
    {
        public static Row Of(ArticleCase story)
        {
            var page = story.Read();
            var wrong = new StringBuilder();
            return new(
                story,
                TextScore.Of(page.Text, story.Text!),
                page.Text,
                IsRight("title", page.Title),
                IsRight("byline", page.Byline),
                IsRight("day", page.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                wrong.ToString());

            bool? IsRight(string key, string? read)
            {
                if (!story.Expected.ContainsKey(key))
                {
                    return null;
                }

                var wanted = (string?)story.Expected[key];
                var isRight = string.Equals(wanted, read, StringComparison.Ordinal);
                wrong.Append(isRight ? "" : $"; {key}: {read ?? "none"}, not {wanted ?? "none"}");
                return isRight;
            }
        }
    }
}
