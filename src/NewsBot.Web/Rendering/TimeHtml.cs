using System.Globalization;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Days and moments in words, with the exact value for machines.</summary>
internal static class TimeHtml
{
    public static Html Day(DateOnly day) =>
        Html.Of($"""<time datetime="{Written(day, "yyyy-MM-dd")}">{Written(day, "d MMMM yyyy")}</time>""");

    /// <summary>In the offset it was given in.</summary>
    public static Html Moment(DateTimeOffset moment)
    {
        var zone = moment.Offset == TimeSpan.Zero ? "'UTC'" : "zzz";
        return Html.Of($"""<time datetime="{Exact(moment)}">{Written(moment, $"d MMMM yyyy, HH:mm {zone}")}</time>""");
    }

    /// <summary>"3 minutes ago"; the unit is the largest that fits.</summary>
    public static Html Ago(DateTimeOffset moment, DateTimeOffset now)
    {
        var past = now - moment;
        var words = past switch
        {
            _ when past < TimeSpan.FromMinutes(1) => "just now",
            _ when past < TimeSpan.FromHours(1) => Count((int)past.TotalMinutes, "minute"),
            _ when past < TimeSpan.FromDays(1) => Count((int)past.TotalHours, "hour"),
            _ => Count((int)past.TotalDays, "day"),
        };
        return Html.Of($"""<time datetime="{Exact(moment)}">{words}</time>""");
    }

    private static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")} ago");

    private static string Exact(DateTimeOffset moment) => Written(moment, "yyyy-MM-ddTHH:mmK");

    private static string Written(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
