using System.Collections.Frozen;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>The words for papers that speak for those who sign them, and what papers do.</summary>
internal static class PaperWords
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["letter"] = "letter",
        ["email"] = "letter",
        ["e-mail"] = "letter",
        ["memo"] = "letter",
        ["memorandum"] = "letter",
        ["note"] = "letter",
        ["message"] = "letter",
        ["post"] = "letter",
        ["posting"] = "letter",
        ["circular"] = "letter",
        ["statement"] = "letter",
        ["declaration"] = "letter",
        ["communique"] = "letter",
        ["submission"] = "letter",
        ["missive"] = "letter",
        ["appeal"] = "letter",
        ["text"] = "",
        ["document"] = "",
        ["wording"] = "",
        ["motion"] = "motion",
        ["resolution"] = "motion",
        ["requisition"] = "motion",
        ["proposal"] = "motion",
        ["petition"] = "petition",
        ["report"] = "report",
        ["editorial"] = "editorial",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speak = FrozenSet.ToFrozenSet(
        ["says", "said", "say", "reads", "read", "states", "stated", "adds", "added", "continues", "continued", "concludes", "concluded", "goes", "went", "declares", "declared", "asks", "asked", "argues", "argued", "warns", "warned", "ends", "ended", "begins", "began", "opens", "calls", "called", "demands", "demanded", "requests", "requested", "urges", "urged", "invites", "invited", "recommends", "recommended", "insists", "insisted", "notes", "noted", "describes", "described", "accuses", "accused", "resolves", "resolved", "runs", "prays", "tells", "told", "expresses", "expressed", "claims", "claimed", "finds", "found", "proposes", "proposed", "wants", "seeks", "sought", "instructs", "instructed"],
        StringComparer.Ordinal);

    public static bool Names(string norm) => Kinds.ContainsKey(norm);

    public static string Kind(string norm) => Kinds.GetValueOrDefault(norm, "");

    /// <summary>Verbs whose subject a paper can be.</summary>
    public static bool Speaks(string norm) => Speak.Contains(norm);

    /// <summary>"second", "rival" before the word for a paper, or nothing.</summary>
    public static string Which(StoryText text, int noun, int first)
    {
        for (var i = noun - 1; i >= Math.Max(first, noun - 3); i--)
        {
            if (text.Norm(i) is "second" or "third" or "another" or "rival" or "separate" or "other" or "counter" or "earlier" or "previous" or "alternative" or "different")
            {
                return "other";
            }
        }

        return "";
    }
}
