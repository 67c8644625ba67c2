using NewsBot.Core.Deliveries;

namespace NewsBot.Storage.Deliveries;

internal sealed class CarriedRow
{
    public string DeliveryKey { get; init; } = "";

    public int EntryNumber { get; init; }

    public string Label { get; init; } = "";

    public string Facts { get; init; } = "";

    public string Line { get; init; } = "";

    public int Place { get; init; }

    public static CarriedRow Of(string key, CarriedEntry carried, int place) => new()
    {
        DeliveryKey = key,
        EntryNumber = carried.Entry,
        Label = carried.Label,
        Facts = carried.Facts,
        Line = carried.Line,
        Place = place,
    };

    public CarriedEntry Carried() => new(EntryNumber, Label, Facts, Line);
}
