namespace NewsBot.Reading.Fetching;

/// <summary>A fetch that NewsBot itself refuses; the message is for the person who runs it.</summary>
internal sealed class FetchRefusedException(string message, Exception? cause = null) : Exception(message, cause);
