namespace NewsBot.Extraction.Evaluation;

/// <summary>Right, wrong and missed calls, and the three figures made of them.</summary>
public sealed record Score(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong > 0 ? (double)Right / (Right + Wrong) : Missed == 0 ? 1 : 0;

    public double Recall => Right + Missed > 0 ? (double)Right / (Right + Missed) : 1;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Score operator +(Score a, Score b) => Add(a, b);

    public static Score Add(Score a, Score b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);
    }
}
