using NewsBot.Web.Markup;

namespace NewsBot.Web.Tracker;

/// <summary>As many rows as fit, so that a page stays small however long its list and however long the names in it.</summary>
/// <param name="Shown">How many of them were drawn; at least one, where there is any.</param>
internal readonly record struct Filled(Html Rows, int Shown)
{
    public static Filled With<T>(IEnumerable<T> items, Func<T, Html> draw, int most, int bytes)
    {
        var rows = new List<Html>();
        foreach (var item in items.Take(most))
        {
            var row = draw(item);
            bytes -= row.Bytes + 1;
            if (bytes < 0 && rows.Count > 0)
            {
                break;
            }

            rows.Add(row);
        }

        return new(Html.Lines(rows), rows.Count);
    }
}
