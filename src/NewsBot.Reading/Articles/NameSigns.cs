using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>Reads class, id and the attributes that component systems use. Words count whole ("ads" is not in "heads"); camel case is parted.</summary>
internal static partial class NameSigns
{
    private const int LongestNames = 400;
    private const int MostNames = 20_000;
    private static readonly string[] Telling = ["itemprop", "data-component", "data-testid", "data-gu-name", "data-area", "data-type", "name", "property"];

    private static Signs Of(string names)
    {
        var text = Camel.Replace(names.Length > LongestNames ? names[..LongestNames] : names, "$1-$2").ToLowerInvariant();

        // WordPress writes a story's keywords into its class; "has-…" and "with-…" tell of something within.
        text = Told.Replace(text.Replace("elementor-widget", "elementor", StringComparison.Ordinal).Replace("so-widget", "so", StringComparison.Ordinal), " ");
        var signs = Signs.None;
        signs |= Body.IsMatch(text) ? Signs.Body | Signs.Story : Signs.None;
        signs |= Story.IsMatch(text) ? Signs.Story : Signs.None;
        signs |= Comments.IsMatch(text) ? Signs.Comments : Signs.None;
        signs |= Elsewhere.IsMatch(text) ? Signs.Elsewhere : Signs.None;
        signs |= Beside.IsMatch(text) ? Signs.Beside : Signs.None;
        signs |= Headline.IsMatch(text) ? Signs.Headline : Signs.None;
        signs |= Byline.IsMatch(text) ? Signs.Byline : Signs.None;
        signs |= Date.IsMatch(text) ? Signs.Date : Signs.None;
        signs |= LivePost.IsMatch(text) ? Signs.LivePost : Signs.None;
        signs |= Hidden.IsMatch(text) ? Signs.Hidden : Signs.None;
        signs |= Teaser.IsMatch(text) ? Signs.Teaser : Signs.None;
        signs |= Lead.IsMatch(text) ? Signs.Lead : Signs.None;
        return signs;
    }

    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Camel { get; }

    [GeneratedRegex(@"(?<!\S)(?:tag|category|status|type|format|has|with|without|no|not|is|show)[-_](?!list|cloud|hidden)\S+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Told { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:article|story|post|entry|news|blog|artikel|noticia|nota|articolo|materia|texto|detail|single|hentry|c-entry|td-post|pf|opinion|press-?release|release|caas|live-?blog)[-_]{0,2}(?:(?:main|full|inner|rich|wide|the)[-_]{0,2})?"
        + @"(?:body|content|contents|text|copy|paragraphs?|inhalt|contenido|cuerpo|corps|texte|texto|testo|detail)(?:[-_]?(?:text|copy|content|main|inner|wrap(?:per)?))?(?![a-z])"
        + @"|(?<![a-z])(?:body|content|text|rich)[-_]?(?:body|copy|text)(?![a-z])|(?<![a-z])(?:article|content|n-content)-?body(?![a-z])|(?<![a-z])(?:wysiwyg|content:encoded|schema:text|gh-content|e-content|entrytext|storytext|articletext|storycontent|postbody|bodytext|field-name-body|field--name-body|available-content|govspeak|mw-parser-output|prose|body-markup|td-post-content|cuerpo-noticia|corpo-(?:noticia|materia)|post__text|texto-noticia)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"(?<![a-z])(?:article|story|post|entry|hentry|h-entry|main|content|text|blog-?post|item-page|item-body|node|artikel|noticia|articolo|single)(?![a-z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Story { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:comments?|comment-?(?:list|area|body|content|section|wrapper|form|thread)s?|commentlist|disqus|respond|reader-?comments|replies|kommentare?|commentaires?|comentarios?|commenti|reactions|livefyre|discussion|komentarze?|komentarz|yorum(?:lar)?|reacties|kommentarer|kommentit|trackbacks?|pingbacks?|webmentions?)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Comments { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:jp-?relatedposts|related(?:-?(?:posts?|stories|articles|content|links|topics|news|items|coverage))?|relateds|read-?more|read-?also|read-?next|more-?(?:on|from|stories|news|links|like)|also-?read|see-?also|further-?reading|rich-?links?|newsletters?|subscri(?:be|ption)s?|sign-?up|signup|promos?|promotions?|promotional|puffs?"
        + @"|adverts?|advertisements?|advertising|ads?|ad-?(?:slot|unit|container|wrapper|label|block)|adspot|dfp|mpu|sponsor(?:ed|s)?|sidebars?|side-?bar|rail|right-?col(?:umn)?|footer|foot|colophon|navigation|nav|navbar|nav-?links|menu|breadcrumbs?|crumbs?|cookies?|cookie-?(?:banner|notice|bar)|consent|gdpr|onetrust"
        + @"|topics|keywords|most-?(?:read|popular|viewed|watched|shared|commented)|popular|trending|recommend(?:ed|ations?)?|outbrain|taboola|zergnet|revcontent|widgets?|widget-?area|pop-?up|modal|overlay|lightbox|paywall|regwall|barrier|login|toolbar|skip(?:-?link)?|masthead|pagination|pager|paging|post-?nav(?:igation)?|site-?header|page-?header-nav|banner|teasers?|slideshow|carousel|ticker"
        + @"|feedback|follow-?us|about-?us|see-?more|editsection|noprint|reflist|references|infobox|navbox|toc|hatnote|catlinks|mw-jump-link|sitesub|catcher|inread|interstitial(?:-?link)?|bookmark-?card|calls?-?to-?action|cta|donat(?:e|ion)s?|membership|support-?us|republish(?:-?box)?|poll|quiz|share-?this|archive-?list|blogroll|tag-?cloud|recent-?posts|latest(?:-?(?:news|posts|articles|stories))?|top-?stories|highlights|storyhighlights|key-?(?:points|events|takeaways)|fact-?box(?:es)?|fact-?file|factbox|info-?box|infokasten|faktenbox|faktaruta|disclosure|partners"
        + @"|anzeige|werbung|meistgelesen|mehr-?zum-?thema|weiterlesen|lesen-?sie-?auch|publicite|lire-?aussi|a-?lire|plus-?lus|relacionad[ao]s?|publicidad(?:e)?|lo-?mas-?(?:leido|visto)|correlati|leggi-?anche|pubblicita|piu-?letti|ranking|kanren|reklam[ae]?|gerelateerd|meest-?gelezen|polecane|czytaj-?takze|leia-?(?:mais|tambem)|veja-?tambem|ilgili-?haberler|relaterade?)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Elsewhere { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:share|sharing|shares|sharebar|share-?(?:bar|buttons?|tools|links)|social(?:-?(?:share|links|media|icons|bar))?|addthis|sharedaddy|sns|captions?|imagecaption|image-?caption|figcaption|credits?|image-?credit|photo-?credit|byline|bylines|dateline|timestamp|author|authors|author-?(?:bio|box|info|name|card|profile|note|details|title|description)|about-?(?:the-?)?author|bio|biography|tags?|tag-?list|taglist|post-?labels"
        + @"|metadata|meta|metas|post-?meta|entry-?meta|article-?meta|article-?info|entry-?utility|entry-?footer|post-?footer|postmetadata|post-?info|article-?tools|page-?tools|print|printonly|rating|ratings|copyright|disclaimer|legal|legend|gallery|video-?title|video-?player|pull-?quote|pullquote|read-?time|reading-?time|word-?count|claps?|editorial-?(?:note|source)|correction-?policy|ipso(?:-?message)?|article-?(?:source|tags|topics|author|date|byline|status)|partager|partage|compartir|condividi|teilen|autor|auteur|autore|signature-?line|audio-?player|text-to-speech|tts|speechify(?:-?player)?|shariff|dek|deck|sub-?title|subtitle|kicker|eyebrow|overline|topline|sous-?titre|subtitulo|sottotitolo|antetitulo|lx-summary|article-?summary|summary-?(?:points|list|box)|listen(?:-?button)?|published-?(?:date|time)|post-?date|post-?author)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Beside { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:headline|(?:entry|post|article|story|page|news|main|content|single|blog)[-_]{0,2}(?:title|headline|heading|titre)|pw-post-title|p-name|titulo|titulo-noticia|titel|titolo|titre|heading|title)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Headline { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:byline|by-?line|byl|by|author|authors|author-?name|authorname|p-author|writer|written-?by|reporter|contributor|text-?contributor|creator|dc:creator|createdby|username|submitted|field--name-uid|has_creator|autor|autora|autores|auteur|autore|verfasser|signatures?|firma|sign|credit-?author|journalist|posted-?by|post-?author|article-?author|vcard|fn|who|meta)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Byline { get; }

    [GeneratedRegex(
        @"(?<![a-z])(?:date|dates|datetime|published|publish-?date|publication-?date|pub-?date|pubdate|posted|posted-?on|timestamp|time|dateline|entry-?date|post-?date|date-?header|article-?date|datum|fecha|data|dt-published|created|submitted|dc:date|dc:created|dcterms:created|schema:datepublished|datepublished|updated?|meta|info)(?![a-z])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"(?<![a-z])(?:live-?(?:blog|post|event|update|entry)s?(?:[-_]{1,2}(?:post|entry|item|update|block))?|liveblog[a-z]*|block-?time|lx-stream[a-z_-]*)(?![a-z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex LivePost { get; }

    // "hidden lg:block" is how utility classes hide something on small screens only.
    [GeneratedRegex(@"(?<![a-z])(?:screen-?reader(?:-?text)?|sr-?only|visually-?hidden|element-?invisible|element-?hidden|assistive-?text|off-?screen)(?![a-z])|(?<!\S)(?:u-|is-|js-)?hidden(?!\S)(?!.*:(?:block|flex|grid|inline))", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Hidden { get; }

    [GeneratedRegex(@"(?<![a-z])(?:teasers?|card|cards|river-?item|list-?item|post-?card|story-?card|excerpt|summary-?item|item-?list|views-?row|view-?mode-?teaser|news-?item|results-?list)(?![a-z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Teaser { get; }

    [GeneratedRegex(@"(?<![a-z])(?:lead|lede|leads?-?(?:text|paragraph)|intro|article-?intro|story-?intro|ingress|preamble|standfirst|first-?paragraph|chapo|chapeau|entradilla|vorspann|einleitung|inleiding|intro-?text)(?![a-z])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Lead { get; }

    /// <summary>Most elements of a page share few names, so each set of names is read once.</summary>
    internal sealed class Cache
    {
        private readonly Dictionary<string, Signs> _known = new(StringComparer.Ordinal);

        public Signs Of(IElement element)
        {
            if (element.Attributes.Length == 0)
            {
                return Signs.None;
            }

            var names = element.GetAttribute("class") ?? string.Empty;
            if (element.GetAttribute("id") is { Length: > 0 } id)
            {
                names = names.Length == 0 ? id : $"{names} {id}";
            }

            foreach (var attribute in element.Attributes)
            {
                if (Array.IndexOf(Telling, attribute.Name) >= 0 && element.LocalName is not ("meta" or "input"))
                {
                    names = names.Length == 0 ? attribute.Value : $"{names} {attribute.Value}";
                }
            }

            if (names.Length == 0)
            {
                return Signs.None;
            }

            // A page of a hundred thousand different names says nothing by them.
            if (!_known.TryGetValue(names, out var signs) && _known.Count < MostNames)
            {
                _known[names] = signs = NameSigns.Of(names);
            }

            return signs;
        }
    }
}
