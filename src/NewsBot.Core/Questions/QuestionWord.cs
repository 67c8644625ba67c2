namespace NewsBot.Core.Questions;

/// <summary>One word of a question.</summary>
/// <param name="Text">As it was typed, without the marks round it.</param>
/// <param name="Folded">Lower case, accents and apostrophes off, mistyped words of the vocabulary set right.</param>
/// <param name="Possessive">It ended in 's.</param>
/// <param name="EndsPart">A comma, colon or the like followed.</param>
internal sealed record QuestionWord(string Text, string Folded, Senses Senses, bool Possessive = false, bool EndsPart = false)
{
    public bool Is(Senses any) => (Senses & any) != 0;

    public bool IsPlain => Senses is Senses.None or Senses.Small;

    /// <summary>As typed, with the mark of belonging.</summary>
    public override string ToString() => Possessive ? Text + "'s" : Text;
}
