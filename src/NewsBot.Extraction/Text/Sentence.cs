namespace NewsBot.Extraction.Text;

/// <summary>A sentence, by its tokens: from <paramref name="First"/> up to and without <paramref name="End"/>.</summary>
internal sealed record Sentence(int Number, Line Line, int First, int End)
{
    public bool Has(int token) => token >= First && token < End;
}
