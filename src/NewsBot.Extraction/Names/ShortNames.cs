using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Says whom a single name stands for: "Mr Roe", "Roe", "Ann", "Tollgate".</summary>
internal sealed class ShortNames(StoryText text, Roster roster, IReadOnlySet<string> incumbents)
{
    public void Add(NameRun run)
    {
        // "Ms de Roe": the particle is no name.
        var word = text.Tokens[run.Length >= 2 ? run.End - 1 : run.Core];
        var titled = run.Title.Length > 0 || run.AfterRole || run.Listed;
        if (!titled && (Lexicon.NotNames.Contains(word.Norm) || (Lexicon.CalendarWords.Contains(word.Norm) && word.Norm != "may")))
        {
            return;
        }

        var actor = BySurname(FigureName.Fold(word.Text), run)
            ?? ByFirstName(word.Norm, titled && run.Title is not ("sir" or "dame" or "bishop" or "archbishop" or "cardinal" or "pope" or "king" or "queen" or "prince" or "princess" or "rev" or "reverend" or "rabbi" or "lady" or "lord" or "father" or "sister" or "brother"));
        if (actor is null && (titled || Lexicon.SpeechVerbs.Contains(text.Norm(run.End))) && word.Norm.Length > 4)
        {
            actor = BySlip(word, run);
        }

        if (actor is null && MayBeName(word.Norm) && (IsTitled(run) || (!Lexicon.PartyWords.Contains(word.Norm) && !Lexicon.Demonyms.Contains(word.Norm) && run.Listed)))
        {
            actor = roster.AddSingle(run);
        }
        else if (actor is null && run.Length == 1 && IsIncumbent(word))
        {
            actor = roster.AddSingle(run);
        }
        else if (actor is null && MayBeName(word.Norm) && !Lexicon.PartyWords.Contains(word.Norm) && !Lexicon.Demonyms.Contains(word.Norm) && IsKin(run))
        {
            // Who only belongs to somebody is known, but not spoken of: "whose son Tom was killed".
            actor = roster.AddSingle(run, Acts(run.End));
            actor = Acts(run.End) ? actor : null;
            if (actor is null)
            {
                return;
            }
        }

        if (actor is not null)
        {
            roster.Mark(run, actor);
        }
        else if (ShortBody(run) is { } body)
        {
            roster.MarkBody(run, body);
        }
    }

    /// <summary>"time for Roe to go": a surname that the story never prints whole, of one who held a great office on its day.</summary>
    private bool IsIncumbent(Token word) => incumbents.Contains(FigureName.Fold(word.Text)) && !word.IsShouted && MayBeName(word.Norm) && !Lexicon.CalendarWords.Contains(word.Norm) && !Lexicon.PlaceNouns.Contains(word.Norm)
        && !Lexicon.IsFirstName(word.Norm) && !Lexicon.PartyWords.Contains(word.Norm) && text.Tokens.Count(t => t.IsCapital && t.Norm == word.Norm) > 1;

    private static bool MayBeName(string norm) =>
        !Lexicon.NotNames.Contains(norm) && !Lexicon.Roles.Contains(norm) && !BodyBounds.IsPluralRole(norm) && !Lexicon.BodyNouns.Contains(norm)
        && !Lexicon.FunctionWords.Contains(norm);

    private bool IsTitled(NameRun run) => run.Title switch
    {
        "" or "group" or "general" or "right" or "most" or "very" => false,
        // "Deputy Roe" of a small chamber, but neither "Deputy Ely mayor" nor a deputy's office.
        "deputy" => (run.Length == 1 || Lexicon.Particles.Contains(text.Norm(run.Core))) && run.End < text.Tokens.Length && !Lexicon.PlaceNouns.Contains(text.Norm(run.Core))
            && (!text.Tokens[run.End].IsWord || Lexicon.PhraseStops.Contains(text.Norm(run.End)) || Verbs.Acts(text.Norm(run.End))),
        _ => true,
    };

    private bool Acts(int at) => Verbs.Acts(text.Norm(at)) || (text.Norm(at) == "," && Verbs.Acts(text.Norm(at + 1)));

    /// <summary>"his wife, Ann,", "my neighbour Ann": somebody of whom no second name is told.</summary>
    private bool IsKin(NameRun run)
    {
        if (run.Length != 1 || run.Title.Length > 0 || (run.Core == text.SentenceAt(run.Core).First && !run.AfterRole) || text.Tokens[run.Core].IsShouted)
        {
            return false;
        }

        var before = text.Norm(run.Core - 1);
        if (before == ",")
        {
            return text.Norm(run.End) is "," or "." && IsKinWord(run.Core - 2);
        }

        if (run.AfterRole && run.Core > run.Start)
        {
            // "Activist Tug, who goes by one name"
            return text.Norm(run.End) == "," && text.Norm(run.End + 1) == "who" || Verbs.Acts(text.Norm(run.End));
        }

        return IsKinWord(run.Core - 1) || (Lexicon.IsFirstName(text.Norm(run.Core)) && Lexicon.Roles.Contains(before) && !text.Tokens[run.Core - 1].IsCapital);
    }

    private bool IsKinWord(int at) =>
        text.Norm(at) is "wife" or "husband" or "son" or "daughter" or "widow" or "widower" or "mother" or "father" or "sister" or "brother" or "friend" or "neighbour" or "neighbor"
            or "mate" or "partner" or "cousin" or "uncle" or "aunt" or "grandson" or "granddaughter" or "grandmother" or "grandfather" or "nephew" or "niece" or "fiancé" or "fiancée" or "girlfriend" or "boyfriend"
        && !text.Tokens[at].IsCapital;

    /// <summary>"Tollgate wants him out": the first word of a body that the story has named in full.</summary>
    private Actor? ShortBody(NameRun run)
    {
        if (run.Length == 1 && run.Title.Length == 0 && roster.OfShort(text.Tokens[run.Core].Text) is { } shortened)
        {
            return text.Norm(run.Core - 1) == "(" ? null : shortened;
        }

        if (run.Title.Length > 0 || run.Length != 1 || !Verbs.Acts(text.Norm(run.End)) || Lexicon.BodyNouns.Contains(text.Norm(run.Core)) || Lexicon.PartyWords.Contains(text.Norm(run.Core)))
        {
            return null;
        }

        var word = text.Tokens[run.Core].Text;
        var all = roster.Actors.Where(a => !a.IsPerson && a.Name.StartsWith(word + " ", StringComparison.Ordinal) && a.Places.Any(p => p < run.Core)).Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private Actor? BySurname(string surname, NameRun run)
    {
        var all = roster.OfSurname(surname);
        if (all.Count == 0)
        {
            return null;
        }

        var title = run.Title;
        var fitting = all.Where(a => !(Lexicon.MaleTitles.Contains(title) && a.Gender == Gender.She)
            && !(Lexicon.FemaleTitles.Contains(title) && a.Gender == Gender.He)).ToList();
        if (fitting.Count <= 1)
        {
            return fitting.Count == 1 ? fitting[0] : all[0];
        }

        // Two with one surname: whoever the story met with that title, else whoever it met last.
        return fitting.Where(a => title.Length > 0 && a.RoleWords.Contains(title))
            .Concat(fitting.OrderByDescending(a => a.Places.Where(p => p < run.Core).DefaultIfEmpty(-1).Max())).First();
    }

    private Actor? ByFirstName(string first, bool titled)
    {
        if (titled)
        {
            return null;
        }

        var all = roster.Actors.Where(a => a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal)
            && a.Name.Split(' ')[0].Equals(first, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (all.Count == 0 && Lexicon.IsFirstName(first) && roster.MaySlip)
        {
            // A short form: "Nick" for Nicholas.
            all = [.. roster.Actors.Where(a => a.IsPerson && a.Name.Contains(' ', StringComparison.Ordinal)
                && FigureName.Parse(a.Name).Compare(FigureName.Parse($"{first} {a.Name.Split(' ')[^1]}")) is NameMatch.Compatible or NameMatch.Same).Take(2)];
        }

        return all.Count == 1 ? all[0] : null;
    }

    private Actor? BySlip(Token word, NameRun run)
    {
        if (!roster.MaySlip || roster.NearSurname(FigureName.Fold(word.Text)) is not [var only])
        {
            return null;
        }

        only.AddAlias(text.Words(run.Core, run.End));
        return only;
    }
}
