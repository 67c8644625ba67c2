using NewsBot.Core.Figures;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>"Ann Roe, the Labour peer. … Baroness Roe said": one person, though the first name and the title never stand together.</summary>
internal static class PeerNames
{
    public static void Join(List<Actor> actors, List<Mention> mentions)
    {
        foreach (var peer in actors.Where(a => a.IsPerson && a.Name.Split(' ') is [var title, _] && Lexicon.PeerTitles.Contains(title.ToLowerInvariant())).ToList())
        {
            var surname = FigureName.Fold(peer.Name.Split(' ')[1]);
            var same = actors.FindAll(a => a != peer && a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal) && FigureName.Fold(a.Name[(a.Name.LastIndexOf(' ') + 1)..]) == surname);
            if (same is not [var full] || !full.RoleWords.Any(w => w is "peer" or "peeress" or "lord" or "baroness" or "viscount" or "earl" or "crossbencher")
                || (peer.Gender != Gender.Unknown && full.Gender != Gender.Unknown && peer.Gender != full.Gender))
            {
                continue;
            }

            foreach (var mention in mentions.Where(m => m.Actor == peer))
            {
                mention.Actor = full;
            }

            full.Places.AddRange(peer.Places);
            full.Places.Sort();
            full.Gender = full.Gender == Gender.Unknown ? peer.Gender : full.Gender;
            full.AddAlias(peer.Name);
            actors.Remove(peer);
        }
    }
}
