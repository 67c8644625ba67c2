using NewsBot.Core.Stories;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Voices;

namespace NewsBot.Extraction.Reading;

/// <summary>A story with everything that was found out about it before any call is looked for.</summary>
internal sealed class StoryParts
{
    private readonly Quotation?[] _quotationAt;

    public StoryParts(Story story)
    {
        Story = story;
        Text = StoryText.Of(story);
        Cast = CastBuilder.Build(Text);
        Quotations = new SpokenLines(Text, Cast, QuotationFinder.Find(Text)).Merged();
        _quotationAt = new Quotation?[Text.Tokens.Length];
        foreach (var quotation in Quotations)
        {
            Array.Fill(_quotationAt, quotation, quotation.First, Math.Min(quotation.End, _quotationAt.Length) - quotation.First);
        }

        Author = Authors.Of(story, Text, Cast, QuotationAt);
        Chains = new(Text, Cast);
        Back = new(Text, Cast, QuotationAt) { Author = Author };
        Subjects = new(Text, Cast, Chains, Back, QuotationAt);
        new Speakers(Text, Cast, Subjects, Quotations).Find();
        Voices = new(Text, Cast, Subjects, QuotationAt, Author);
    }

    public Story Story { get; }

    public StoryText Text { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public Cast Cast { get; }

    /// <summary>Whose opinion the story is; null for news.</summary>
    public Actor? Author { get; }

    public MentionChains Chains { get; }

    public BackReferences Back { get; }

    public Subjects Subjects { get; }

    public VoiceFinder Voices { get; }

    public Quotation? QuotationAt(int token) => token >= 0 && token < _quotationAt.Length ? _quotationAt[token] : null;
}
