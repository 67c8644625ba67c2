using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>Drops from a story's blocks what invites, advertises or points elsewhere.</summary>
internal static partial class BlockFilter
{
    public static IReadOnlyList<TextBlock> Keep(IEnumerable<TextBlock> blocks, string? title)
    {
        var kept = new List<TextBlock>();
        var isElsewhere = false;
        foreach (var block in blocks)
        {
            if (block.IsHeading)
            {
                isElsewhere = EndHeading.IsMatch(block.Text);
            }

            if (isElsewhere && (block.IsHeading || block.Tag is "li" or "ul" || block.LinkDensity > 0.3))
            {
                continue;
            }

            if (!IsFurniture(block) && !IsTitle(block, title) && !(kept.Count > 0 && kept[^1].Text == block.Text))
            {
                kept.Add(block);
            }
        }

        while (kept.Count > 0 && kept[^1].IsHeading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static bool IsTitle(TextBlock block, string? title) =>
        title is not null && (block.Tag == "h1" || block.IsHeading) && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase) || block.Tag == "h1";

    private static bool IsFurniture(TextBlock block)
    {
        var text = block.Text;
        return (block.LinkDensity > 0.8 && text.Length < 250 && (block.Tag is "li" or "td" or "div" || text.Length < 120 && !EndsAsSentence(text)))
            || (block.LinkDensity > 0.5 && block.Tag is "li" or "td" or "div" && text.Length < 150)
            || (text.Length < 300 && Phrase.IsMatch(text))
            || (text.Length < 60 && Crumb.IsMatch(text));
    }

    private static bool EndsAsSentence(string text) => text[^1] is '.' or '!' or '?' or '”' or '"' or '…' or '’';

    [GeneratedRegex(
        @"^(?:related(?:\s+(?:stories|articles|posts|topics|links|content|news))?|read\s+(?:more|next|also)|more\s+(?:on|from|stories|news)\b.*|see\s+also|(?:\d+\s+)?comments?(?:\s*\(\d+\))?|leave\s+a\s+(?:reply|comment)"
        + @"|most\s+(?:read|popular|viewed)|recommended(?:\s+for\s+you)?|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested).*|trending(?:\s+now)?|popular\s+(?:stories|posts|now)|topics?|tags?|share\s+this.*"
        + @"|about\s+the\s+author|latest(?:\s+(?:news|stories))?|in\s+other\s+news|references|external\s+links|further\s+reading|notes|sign\s+up.*|newsletter.*|follow\s+us.*)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex EndHeading { get; }

    [GeneratedRegex(
        @"^(?:read\s+(?:more|also|next|the\s+full\s+(?:story|article))\b.{0,200}|(?:see|watch|listen|related|recommended)(?:\s+(?:also|more|stories|articles))?\s*:.*|also\s+(?:read|on|see)\b.*|click\s+here\b.*"
        + @"|sign\s+up\b.*(?:newsletter|e-?mail|inbox|alerts?|briefing).*|(?:get|subscribe|register)\b.*(?:newsletter|inbox|e-?mail\s+alerts?).*|subscribe\s+(?:now|today|to)\b.*|already\s+a\s+(?:subscriber|member)\b.*"
        + @"|(?:log|sign)\s+in\s+to\b.*|(?:advertisement|advertising|sponsored(?:\s+content)?|story\s+continues\s+below.*|article\s+continues\s+(?:after|below).*|scroll\s+(?:down|to\s+continue).*|continue\s+reading.*|skip\s+(?:to|past|advert).*)"
        + @"|(?:follow|like|find|join)\s+us\s+on\b.*|follow\s+\S+(?:\s+\S+){0,4}\s+on\s+(?:twitter|facebook|x|instagram|bluesky|threads|mastodon)\b.*|share\s+(?:this|on|via)\b.*|this\s+(?:video|content)\s+(?:is|can).*(?:not|no\s+longer).*"
        + @"|(?:©|\(c\)|copyright)\s.*|all\s+rights\s+reserved.*|.{0,80}all\s+rights\s+reserved\.?|we\s+use\s+cookies\b.*|.{0,60}\bmay\s+earn\s+(?:a|an)\s+(?:affiliate\s+)?commission.*|your\s+support\s+makes\b.*|download\s+(?:the|our)\s+.*\bapp\b.*"
        + @"|(?:photo|image|picture|pic|video|credit|source\s+image)s?(?:graph)?(?:\s+(?:by|credit|source|caption))?\s*:\s?.*|file\s+photo\b.*|(?:getty|reuters|ap|afp|pa|epa)\s*(?:images|photo|media)\s*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Phrase { get; }

    [GeneratedRegex(
        @"^(?:share|tweet|facebook|twitter|whatsapp|e-?mail|print|save|copy\s+link|link\s+copied|comments?|\d+\s+comments?|\d+\s+shares?|advertisement|ad|loading\.*|close|menu|home|search|back\s+to\s+top|image|reply|more"
        + @"|\d+\s+min(?:ute)?s?\s+(?:read|ago)|[\W_]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Crumb { get; }
}
