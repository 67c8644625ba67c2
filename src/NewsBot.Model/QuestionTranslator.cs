using NewsBot.Core.Commands;
using NewsBot.Core.Questions;

namespace NewsBot.Model;

/// <summary>Has the model put a question into a command of the table.</summary>
internal sealed class QuestionTranslator(ModelDesk desk) : IQuestionTranslator
{
    private const int LongestQuestion = 500;

    private static readonly string Task =
        "The field \"question\" is what somebody asked a record of who has publicly called for whom to resign. Put it into ONE line of these commands and answer with that line alone, "
        + "or with NONE where it asks for anything else. Use only names that stand in the question, as they stand there. Do not answer the question.\n"
        + string.Join('\n', CommandTable.All.Where(c => c.Kind == CommandKind.Record && c.Name != "export").Select(c => $"{c.Usage} — {c.Help}"));

    public async Task<string?> TranslateAsync(string question, CancellationToken cancellationToken = default)
    {
        if (question.Length > LongestQuestion)
        {
            return null;
        }

        var line = (await desk.AskAsync(ModelUses.Questions, Task, new() { ["question"] = question }, cancellationToken))?.Trim().Trim('`').Trim();
        return line is null or "" or "NONE" ? null : line;
    }
}
