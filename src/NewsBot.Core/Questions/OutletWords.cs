namespace NewsBot.Core.Questions;

/// <summary>Reads "who reported it first?", "which paper had Roe calling for Doe to go?", "where did Roe say that?".</summary>
internal static class OutletWords
{
    private static readonly string[] Outlets = ["paper", "papers", "newspaper", "newspapers", "outlet", "outlets", "site", "sites", "website", "websites", "publication", "publications", "broadcaster", "broadcasters", "source", "sources", "feed", "feeds", "journalist", "reporter"];
    private static readonly string[] Telling = ["had", "has", "reported", "reports", "report", "ran", "run", "carried", "carries", "published", "printed", "covered", "covers", "first"];
    private static readonly string[] Reporting = ["reported", "broke the", "broke it", "broke that", "ran it", "ran that", "ran the", "carried it", "published it", "published the", "printed it", "printed the", "had it first", "had the story", "had that first"];
    private static readonly string[] Places =
    [
        "the source for", "the source of", "the sources for", "source for", "sources for", "where did", "where was", "where is that from", "where is this from", "where does that come from", "where does it come from",
        "where has", "says who", "where can i read", "where to read", "link to", "links to", "the link", "the links", "show the source", "show the sources", "the source", "the sources",
    ];

    public static bool AskForOutlet(Sentence sentence) =>
        (sentence.AsksWho && sentence.Has(Reporting)) || (sentence.Has("which", "what") && OutletTells(sentence))
        || (sentence.Has(Places) && (sentence.Calls || sentence.Words.Count <= 5) && !sentence.Has("live", "born"));

    private static bool OutletTells(Sentence sentence)
    {
        var words = sentence.Words;
        var at = words.FindIndex(w => Outlets.Contains(w.Folded));
        return at is > 0 && at + 1 < words.Count && words[at - 1].Folded is "which" or "what" && Telling.Contains(words[at + 1].Folded);
    }
}
