using Microsoft.Extensions.Logging;

namespace NewsBot.Model;

/// <summary>What this room tells the operator; the words that were sent and returned are in its record alone. Event ids 8000 to 8999.</summary>
internal static partial class Log
{
    [LoggerMessage(8001, LogLevel.Warning, "The model gave no answer about {Use}: {Problem}. It is done without")]
    public static partial void NotAnswered(this ILogger logger, string use, string problem);

    [LoggerMessage(8002, LogLevel.Warning, "The model's budget of the day is spent: {Requests} requests, {Characters} characters. It is done without until midnight UTC")]
    public static partial void BudgetSpent(this ILogger logger, int requests, long characters);

    [LoggerMessage(8003, LogLevel.Error, "The record of what the model is sent cannot be written, so nothing is sent or used")]
    public static partial void RecordFailed(this ILogger logger, Exception fault);
}
