using System.Globalization;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Commands;

/// <summary>Finds which standing order is meant: the one with the id, else the channel's only one, else it must be said.</summary>
internal static class OrderFinder
{
    /// <summary>S12 and s12 are 12; null for anything else.</summary>
    public static int? Number(string typed) =>
        typed.Length is > 1 and < 10 && typed[0] is 'S' or 's' && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The orders that are meant, or why none is. An id may name an order of any channel of the workspace.</summary>
    /// <param name="orders">Those of the workspace.</param>
    /// <param name="orAll">Without an id all of the channel's are meant, and with "all" too.</param>
    public static (IReadOnlyList<Subscription> Meant, string? Fault) Find(CommandCall call, IReadOnlyList<Subscription> orders, bool orAll)
    {
        var here = orders.Where(o => o.Channel == call.Utterance.Channel).ToArray();
        if (call.Line.First is { } first && Number(first) is { } number)
        {
            return orders.FirstOrDefault(o => o.Number == number) is { } named
                ? ([named], null)
                : ([], $"there is no order S{number} in this workspace.");
        }

        return here switch
        {
            [] => ([], "this channel follows nobody yet. Start with “follow everyone”, or “follow” and a name."),
            [var only] => ([only], null),
            _ when orAll => (here, null),
            _ => ([], $"this channel has several orders: say which, {string.Join(" or ", here.Take(5).Select(o => o.Id))}."),
        };
    }
}
