using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>Drops from a story's blocks what invites, advertises or points elsewhere.</summary>
internal static partial class BlockFilter
{
    private const int LongestInvitation = 320;

    /// <summary>A pulled quotation stands at most this many blocks from where it was pulled.</summary>
    private const int Neighbourhood = 25;

    /// <summary>Before this many characters of text, a line with a name or a day is the byline.</summary>
    private const int HeadOfStory = 160;

    public static IReadOnlyList<TextBlock> Keep(PageTree tree, IReadOnlyList<TextBlock> blocks, string? title, string? byline)
    {
        var isKept = new bool[blocks.Count];
        var isElsewhere = false;
        var (read, last) = (0, string.Empty);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsHeading || (block.IsStressed && block.Text.Length < 60))
            {
                isElsewhere = EndHeading.IsMatch(block.Text);
            }

            var isLine = !block.IsHeading && !block.IsStressed && block.Text.Length < 40 && EndHeading.IsMatch(block.Text);
            isKept[i] = !isLine && !(isElsewhere && (block.IsHeading || block.IsStressed && block.Text.Length < 60 || block.Tag is "li" or "ul" || block.Tag == "div" && block.Text.Length < 200 && !EndsWithStop(block.Text) || block.LinkDensity > 0.3))
                && !IsFurniture(block)
                && !(read < HeadOfStory && IsHead(block, title))
                && !IsTitle(block, title)
                && block.Text != last
                && !IsSignature(block.Text, byline);
            if (isKept[i])
            {
                read += block.IsHeading ? 0 : block.Text.Length;
                last = block.Text;
            }
        }

        DropRepeats(blocks, isKept);
        DropEmptyHeadings(tree, blocks, isKept);
        return [.. blocks.Where((_, i) => isKept[i])];
    }

    /// <summary>Whether it invites to read, subscribe, share or look elsewhere, or tells where something comes from, in any of the languages that are watched.</summary>
    public static bool IsInvitation(string text) =>
        text.Length < LongestInvitation && (Phrase.IsMatch(text) || ForeignPhrase.IsMatch(text) || (text.Length < 60 && Crumb.IsMatch(text)));

    private static bool IsFurniture(TextBlock block)
    {
        if (block.Tag == "time")
        {
            return false;
        }

        var text = block.Text;
        var isListed = block.Tag is "li" or "td" or "div" or "dd" or "dt" or "section";
        return (block.LinkDensity > 0.8 && text.Length < 30 && !block.IsHeading)
            || (block.LinkDensity > 0.8 && text.Length < 250 && (isListed || (text.Length < 160 && !EndsWithStop(text))))
            || (block.LinkDensity > 0.5 && isListed && text.Length < 150)
            || (block.LinkLength > 0 && text.Length < LongestInvitation && (block.IsStressed || block.LinkDensity > 0.12) && Offer.IsMatch(text))
            || IsInvitation(text);
    }

    // What stands between the headline and the first sentence: names, days, places, reading times.
    private static bool IsHead(TextBlock block, string? title) =>
        (title is not null && block.Text.Length < title.Length + 120 && block.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase) && (block.Text.Length == title.Length || IsHead(block with { Text = block.Text[title.Length..].TrimStart(' ', ',', '-', '|') }, null)))
        || (title is not null && block.Text.Length < title.Length + 40 && block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase))
        || block.Tag != "time" && block.Text.Length < 120 && (ByLine.IsMatch(block.Text) || DayLine.IsMatch(block.Text) || (block.Text.Length < 60 && title is not null && title.Contains(block.Text, StringComparison.OrdinalIgnoreCase) && block.IsHeading));

    private static bool IsTitle(TextBlock block, string? title) =>
        title is not null && (block.Text.Equals(title, StringComparison.OrdinalIgnoreCase)
            || (block.IsHeading && title.Length > 20 && block.Text.Length <= title.Length + 30 && block.Text.Contains(title, StringComparison.OrdinalIgnoreCase)));

    private static bool IsSignature(string text, string? byline) =>
        byline is not null && text.Length < byline.Length + 6 && text.Trim('(', ')', '（', '）', '-', '–', '—', ' ', '.', '/').Equals(byline, StringComparison.OrdinalIgnoreCase);

    // Words of the story set in large type beside it.
    private static void DropRepeats(IReadOnlyList<TextBlock> blocks, bool[] isKept)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (isKept[i] && blocks[i].Tag is "blockquote" or "q" or "aside" or "figure" && blocks[i].Text.Length is > 20 and < 300)
            {
                var words = blocks[i].Text.Trim('“', '”', '"', '«', '»', '„', '‘', '’', ' ', '.', '…');
                for (var other = Math.Max(0, i - Neighbourhood); other < Math.Min(blocks.Count, i + Neighbourhood) && isKept[i]; other++)
                {
                    isKept[i] = other == i || !isKept[other] || !blocks[other].Text.Contains(words, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    // A heading goes when nothing but dropped blocks follows it, up to the next heading or the end of what it stands in.
    private static void DropEmptyHeadings(PageTree tree, IReadOnlyList<TextBlock> blocks, bool[] isKept)
    {
        var next = -1;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (!isKept[i])
            {
                continue;
            }

            if (!blocks[i].IsHeading)
            {
                next = i;
                continue;
            }

            var holder = Math.Max(0, tree[blocks[i].Node].Parent);
            var hasText = next >= 0 && (i + 1 == next || isKept[i + 1] || tree.Contains(holder, blocks[next].Node));
            isKept[i] = hasText;
        }
    }

    private static bool EndsWithStop(string text) => text[^1] is '.' or '!' or '?' or '”' or '"' or '…' or '’' or '»' or '。' or '؟';

    [GeneratedRegex(
        @"^(?:related(?:\s+(?:stories|articles|posts|topics|links|content|news|reading|coverage))?|read\s+(?:more|next|also)|more\s+(?:on|from|in|stories|news|about)\b.*|see\s+also|(?:\d+\s+)?(?:comments?|responses?|replies)(?:\s*\(\d+\))?(?:\s+to\b.*)?|leave\s+a\s+(?:reply|comment)"
        + @"|most\s+(?:read|popular|viewed)|recommended(?:\s+(?:for\s+you|reading|stories))?|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested).*|trending(?:\s+now)?|popular\s+(?:stories|posts|now)|topics?|tags?|share\s+this.*|don.?t\s+miss.*|top\s+stories|editor.?s\s+picks?|what\s+to\s+read\s+next"
        + @"|about\s+the\s+authors?|latest(?:\s+(?:news|stories|articles))?|in\s+other\s+news|references|external\s+links|further\s+reading|sign\s+up.*|newsletters?.*|follow\s+us.*|stay\s+connected|contact(?:\s+us)?|media\s+contacts?"
        + @"|mehr\s+zum\s+thema.*|lesen\s+sie\s+auch.*|das\s+könnte\s+sie\s+auch.*|meistgelesen.*|weitere\s+(?:artikel|themen|nachrichten).*|(?:\d+\s+)?kommentare?|verwandte\s+(?:artikel|themen).*|à\s+lire\s+aussi.*|lire\s+aussi.*|sur\s+le\s+même\s+sujet.*|les\s+plus\s+lus|(?:\d+\s+)?commentaires?|articles\s+(?:liés|similaires).*"
        + @"|más\s+información|te\s+puede\s+interesar.*|lo\s+más\s+(?:leído|visto)|noticias\s+relacionadas|(?:\d+\s+)?comentarios?|leggi\s+anche.*|articoli\s+correlati|potrebbe\s+interessarti.*|i\s+più\s+letti|(?:\d+\s+)?commenti|leia\s+(?:mais|também).*|notícias\s+relacionadas|veja\s+também.*|lees\s+(?:ook|meer).*|gerelateerde?.*|meest\s+gelezen"
        + @"|czytaj\s+(?:też|także|również).*|zobacz\s+(?:też|także|również).*|läs\s+(?:också|mer|även).*|relaterat.*|ilgili\s+haberler|читайте\s+также.*|по\s+теме|другие\s+новости|материалы\s+по\s+теме|関連(?:記事|ニュース|リンク)?|あわせて読みたい|اقرأ\s+أيضا.*|相关(?:新闻|阅读|文章)|推荐阅读)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex EndHeading { get; }

    [GeneratedRegex(
        @"^(?:\[?(?:read\s+(?:more|also|next|on|the\s+full\s+(?:story|article))|also\s+read)\b.{0,200}|(?:see|watch|listen|related|recommended|don.?t\s+miss|must\s+read)(?:\s+(?:also|more|now|stories|articles|reading|coverage))?\s*:.*|also\s+(?:read|on|see)\b.*|click\s+here\b.*"
        + @"|sign\s+up\b.*(?:newsletter|e-?mail|inbox|alerts?|briefing|for\s+more).*|(?:get|subscribe|register|join)\b.*(?:newsletter|inbox|e-?mail\s+alerts?|mailing\s+list).*|subscribe\s+(?:now|today|to)\b.*|already\s+a\s+(?:subscriber|member)\b.*|enter\s+your\s+e-?mail.*"
        + @"|(?:log|sign)\s+in\s+to\b.*|(?:advertisement|advertising)\b.{0,60}|skip\s+advertisement|supported\s+by|sponsored(?:\s+content)?|(?:story|article)\s+continues\s+(?:after|below).*|scroll\s+(?:down|to\s+continue).*|continue\s+reading.*|skip\s+(?:to|past|advert).*"
        + @"|(?:follow|like|find|join)\s+us\s+on\b.*|follow\s+\S+(?:\s+\S+){0,4}\s+on\s+(?:twitter|facebook|x|instagram|bluesky|threads|mastodon|linkedin)\b.*|share\s+(?:this|on|via)\b.{0,60}|this\s+(?:video|content)\s+(?:is|can).*(?:not|no\s+longer).*|your\s+browser\s+does\s+not\b.*|(?:please\s+)?enable\s+javascript.*|you\s+need\s+to\s+enable\s+javascript.*"
        + @"|(?:©|\(c\)|copyright)\s.*|all\s+rights\s+reserved.*|.{0,80}all\s+rights\s+reserved\.?|we\s+(?:and\s+our\s+partners\s+)?use\s+cookies\b.*|.{0,60}\bmay\s+earn\s+(?:a|an)\s+(?:affiliate\s+)?commission.*|your\s+support\s+makes\b.*|download\s+(?:the|our)\s+.*\bapp\b.*|privacy\s+notice:.*|we\s+use\s+your\s+sign-?up\b.*"
        + @"|(?:photo|image|picture|pic|video|credit|source\s+image|photograph)s?(?:graph)?(?:\s+(?:by|credit|source|caption))?\s*:\s?.*|photo\s+by\s.{0,80}|file\s+photo\b.*|(?:getty|reuters|ap|afp|pa|epa)\s*(?:images|photo|media)\s*|this\s+is\s+an\s+external\s+link\b.*|view\s+(?:this\s+post|on)\s.{0,60}|a\s+post\s+shared\s+by\b.*"
        + @"|a\s+version\s+of\s+this\s+article\b.*|this\s+(?:article|story)\s+(?:was\s+)?(?:originally|first)\s+(?:published|appeared)\b.*|the\s+post\s+.*\sappeared\s+first\s+on\b.*|(?:posted|filed)\s+(?:in|under)\b.*|tagged(?:\s+(?:as|with|in))?\b.{0,200}|tags?\s*:.*|categor(?:y|ies)\s*:.*|labels?\s*:.*|have\s+you\s+got\s+a\s+story\b.*|do\s+you\s+have\s+a\s+(?:story|tip)\b.*|comments\s+are\s+closed.*|join\s+the\s+conversation.*|our\s+standards:.*|reporting\s+by\s.*;\s*(?:additional|editing|writing)\b.*|(?:submitted|posted|published|written)\s+(?:by|on)\b.{0,80})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Phrase { get; }

    [GeneratedRegex(
        @"^(?:(?:lesen\s+sie\s+auch|mehr\s+zum\s+thema|zum\s+thema|siehe\s+auch|hier\s+(?:geht.?s|klicken))\b.*|(?:foto|bild|quelle|grafik)s?\s*:.*|anzeige|werbung|alle\s+rechte\s+vorbehalten.*|jetzt\s+(?:abonnieren|anmelden|lesen)\b.*|newsletter\b.{0,100}|\(?(?:dpa|afp|reuters|ap|epd|kna)(?:/\w+)*\)?"
        + @"|(?:lire\s+aussi|à\s+lire(?:\s+aussi|\s*:)|voir\s+aussi|lire\s+la\s+suite|pour\s+aller\s+plus\s+loin).*|publicité|(?:crédits?|photo)s?\s*:.*|tous\s+droits\s+réservés.*|(?:abonnez|inscrivez)-vous\b.*|(?:lea|lee|leer|ver|vea)\s+(?:también|más)\b.*|te\s+puede\s+interesar\b.*|publicidad|suscr[íi]bete\b.*|fuente\s*:.*|todos\s+los\s+derechos\s+reservados.*"
        + @"|leggi\s+(?:anche|tutto)\b.*|pubblicità|.{0,20}riproduzione\s+riservata.{0,10}|iscriviti\b.*|fonte\s*:.*|(?:leia|veja)\s+(?:também|mais)\b.*|publicidade|subscreva\b.*|todos\s+os\s+direitos\s+reservados.*|lees\s+(?:ook|meer)\b.*|advertentie|bron\s*:.*|(?:czytaj|zobacz)\s+(?:też|także|również|więcej)\b.*|reklama|źródło\s*:.*|läs\s+(?:också|mer|även)\b.*|annons"
        + @"|(?:читайте\s+(?:также|еще)|смотрите\s+также|подпи(?:шитесь|сывайтесь)).*|(?:по\s+теме|фото|источник)\s*:.*|реклама|اقرأ\s+(?:أيضا|المزيد).*|المصدر\s*:.*|إعلان|شارك|تابعونا.*|ilginizi\s+çekebilir.*|kaynak\s*:.*|haberin\s+devamı.*|(?:関連記事|【写真】|続きを読む|あわせて読みたい).{0,60}|広告|写真|シェア|ツイート|(?:相关新闻|相关阅读|分享到).{0,60}|（?(?:责任编辑|编辑|来源)\s*[:：].{0,60}|广告|更多)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex ForeignPhrase { get; }

    [GeneratedRegex(
        @"\b(?:newsletters?|whatsapp|telegram|subscribe|sign\s+up|follow\s+(?:us|me|him|her|them|\S+(?:\s+\S+){0,3}\s+coverage)|download\s+(?:our|the)|join\s+(?:our|us)|our\s+(?:app|podcast|facebook)|abonnieren|abonnez|suscr[íi]b|iscriviti|assine)\b|(?:подпи(?:шитесь|сывайтесь))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Offer { get; }

    [GeneratedRegex(
        @"^(?:share|tweet|facebook|twitter|whatsapp|e-?mail|print|save|copy\s+link|link\s+copied|comments?|\d+\s+comments?|\d+\s+(?:shares?|likes?|views?)|advertisement|ad|ads|loading\.*|close|menu|home|search|back(?:\s+to\s+top)?|image|reply|more|next|previous|prev|like|listen|follow|subscribe|sign\s+in|log\s+in|published|updated|teilen|partager|compartir|condividi|anzeige|log\s+in\s+or\s+register.*"
        + @"|(?:image|video|media)\s+caption,?|\d+\s+min(?:ute)?s?(?:\s+(?:read|ago))?|member-only\s+story|(?:you\s+can\s+now\s+)?listen\s+to\s+(?:the|this)?\s*(?:articles?|story)!?|teilen|twittern|mailen|drucken|tweeten|merken|[\W_]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Crumb { get; }

    [GeneratedRegex(
        @"^(?:(?:(?:written|words|reported|story|report|posted|published|text)\s+)?by\b|von\b|par\b|por\b|di\b|door\b|av\b|af\b|przez\b|autor(?:in|a|e|es)?\b|auteur\b|autore\b|text\s*:|redaktion\b|автор|yazar|文[／/]|記者|作者|記者|بقلم|كتب)[^.!?]{0,110}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ByLine { get; }

    [GeneratedRegex(
        @"^(?=.*\d)(?:(?:published|updated|posted|last\s+(?:updated|modified)|veröffentlicht|aktualisiert|stand|publié|mis\s+à\s+jour|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено|gepubliceerd|opublikowano|publicerad|yayınlanma|güncelleme)\b.{0,100}|[\p{L}.,]{0,12}\s*\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:de\s+)?[\p{L}\d.]{1,12}[\s,./-]+(?:de\s+)?\d{2,4}.{0,40}|\d{4}[-/年.]\s?\d{1,2}[-/月.]\s?\d{1,2}.{0,30}|(?:\p{L}{3,12},?\s+)?[\p{L}.]{3,10}\s\d{1,2},?\s\d{4}.{0,40}|\p{L}{3,12},\s+\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\s+(?:de\s+)?\d{4}.{0,40})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DayLine { get; }
}
