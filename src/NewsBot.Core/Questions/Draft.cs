using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>An answer while it is being written.</summary>
internal sealed class Draft(string intent)
{
    private readonly List<Block> _blocks = [];
    private readonly List<string> _sources = [];
    private readonly List<Choice> _choices = [];

    public List<string> Callers { get; } = [];

    public List<string> Targets { get; } = [];

    public int? Count { get; set; }

    public string? YesNo { get; set; }

    public string? Date { get; set; }

    public string? Quote { get; set; }

    public bool None { get; set; }

    /// <summary>A part of a whole has been told.</summary>
    public bool TellsShare { get; set; }

    public Draft Say(string text) => Say(new Run(text));

    public Draft Say(params Run[] runs)
    {
        _blocks.Add(new Paragraph(new RichText(runs)));
        return this;
    }

    public Draft Strong(string strong, string rest) => Say(new Run(strong, Strong: true), new Run(rest));

    public Draft Bullets(IEnumerable<RichText> items)
    {
        RichText[] lines = [.. items];
        if (lines.Length > 0)
        {
            _blocks.Add(new Bullets(lines));
        }

        return this;
    }

    public Draft Facts(IEnumerable<Fact> facts)
    {
        Fact[] all = [.. facts];
        if (all.Length > 0)
        {
            _blocks.Add(new Facts(all));
        }

        return this;
    }

    /// <summary>A file to be taken away; a surface that has files hands it over as one.</summary>
    public Draft Attach(Listing file)
    {
        _blocks.Add(file);
        return this;
    }

    public Draft Quotation(string words)
    {
        _blocks.Add(new Quotation(words));
        return this;
    }

    public Draft Suggest(string label, string says)
    {
        if (_choices.Count < 4)
        {
            _choices.Add(new(CleanText.Clip(label, 75), CleanText.Line(says)));
        }

        return this;
    }

    public Draft Suggest(string says) => Suggest(says, says);

    /// <summary>The line of an entry, its stories cited.</summary>
    public RichText Line(LedgerEntry entry, int year)
    {
        foreach (var report in entry.Reports.OrderBy(r => r != entry.Best).DistinctBy(r => r.Story.Id).Take(3))
        {
            Cite(report.Story);
        }

        return EntryLine.Of(entry, year);
    }

    public void Cite(StoryHeader story)
    {
        if (!_sources.Contains(story.Id.Value))
        {
            _sources.Add(story.Id.Value);
        }
    }

    /// <param name="view">Null where nothing was looked up.</param>
    public Answer Finish(RecordView? view)
    {
        var blocks = new List<Block>(_blocks);
        if (view is not null)
        {
            blocks.Add(new Context(RichText.Of(CoverageWords.Of(view))));
        }

        if (_choices.Count > 0)
        {
            blocks.Add(new Choices([.. _choices]));
        }

        return new()
        {
            Message = new(blocks),
            Intent = intent,
            Callers = [.. Callers.Distinct(StringComparer.Ordinal)],
            Targets = [.. Targets.Distinct(StringComparer.Ordinal)],
            Count = Count,
            YesNo = YesNo,
            Date = Date,
            Quote = Quote,
            None = None,
            Sources = [.. _sources],
        };
    }
}
