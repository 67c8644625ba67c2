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
        Quotations = QuotationFinder.Find(Text);
        _quotationAt = new Quotation?[Text.Tokens.Length];
        foreach (var quotation in Quotations)
        {
            Array.Fill(_quotationAt, quotation, quotation.First, Math.Min(quotation.End, _quotationAt.Length) - quotation.First);
        }

        Cast = CastBuilder.Build(Text, story);
        foreach (var spoken in Transcripts.Find(Text, Cast, Quotations).Concat(Letters.Find(Text, Cast)))
        {
            Quotations.RemoveAll(q => spoken.Has(q.First));
            Quotations.Add(spoken);
            Array.Fill(_quotationAt, spoken, spoken.First, spoken.End - spoken.First);
        }

        foreach (var letter in OpenLetters.Find(Text, Cast))
        {
            for (var i = letter.First; i < letter.End; i++)
            {
                _quotationAt[i] ??= letter;
            }
        }

        Chains = new(Text, Cast);
        Back = new(Text, Cast, QuotationAt);
        Subjects = new(Text, Cast, Chains, Back, QuotationAt);
        Back.Author = Authors.Of(story, Text, Cast, QuotationAt);
        Back.Masthead = Back.Author is { IsPerson: false } paper ? paper : story.Feed.Length > 0 ? Authors.Masthead(story.Feed, Cast) : null;
        Back.IsOpinion = Back.Author is not null && Authors.IsMarked(story, Text);
        Papers = new(Text, Cast, Subjects, QuotationAt);
        new PaperVoices(Text, Cast, Papers, QuotationAt).Find(Quotations);
        new JointVoices(Text, Cast, QuotationAt).Find(Quotations);
        new Speakers(Text, Cast, Subjects, Quotations, QuotationAt).Find();
        Voices = new(Text, Cast, Subjects, Back, QuotationAt);
    }

    public Story Story { get; }

    public StoryText Text { get; }

    public List<Quotation> Quotations { get; }

    public Cast Cast { get; }

    public MentionChains Chains { get; }

    /// <summary>Whose the letters, motions and petitions are of which it tells.</summary>
    public Papers Papers { get; }

    public BackReferences Back { get; }

    public Subjects Subjects { get; }

    public VoiceFinder Voices { get; }

    public Quotation? QuotationAt(int token) => token >= 0 && token < _quotationAt.Length ? _quotationAt[token] : null;
}
