namespace NewsBot.Core.Questions;

/// <summary>Puts a question that was not understood here into a command of the table. It never answers: the command does, from the record.</summary>
public interface IQuestionTranslator
{
    /// <summary>The line, or null for none. Whatever comes is checked before it is used; never throws but when cancelled.</summary>
    Task<string?> TranslateAsync(string question, CancellationToken cancellationToken = default);
}
