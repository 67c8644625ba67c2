namespace NewsBot.Storage;

/// <summary>
/// The record cannot be opened, read or written. The message is for the person who runs NewsBot: what is wrong, where, and what to do.
/// </summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
