namespace NewsBot.Testing;

/// <summary>Names of people who do not exist, no two of them alike enough to be taken for one.</summary>
public static class InventedNames
{
    private static readonly string[] First =
    [
        "Agnes", "Barnaby", "Cordelia", "Desmond", "Eleanor", "Fergus", "Gwendolyn", "Humphrey", "Isolde", "Jasper", "Katharine", "Leopold", "Marguerite",
        "Nathaniel", "Ottoline", "Peregrine", "Quentin", "Rosalind", "Sylvester", "Theodora", "Ursula", "Vivienne", "Winifred", "Zachary", "Ambrose",
    ];

    private static readonly string[] Last =
    [
        "Ashdown", "Blenkinsop", "Cartwright", "Dunmore", "Elphinstone", "Fairweather", "Gillingham", "Harrowgate", "Inglethorpe", "Jellicoe", "Kettleby",
        "Lanchester", "Mumbridge", "Netherwood", "Oldcastle", "Pumphrey", "Quarrington", "Rutherglen", "Stubblefield", "Thistlethwaite", "Umberslade",
        "Vauxmoor", "Wolstenholme", "Yarborough", "Zouche",
    ];

    /// <summary>Six hundred and twenty-five of them, from 0 on.</summary>
    public static string Of(int n) => $"{First[n % First.Length]} {Last[(n / First.Length + n) % Last.Length]}";
}
