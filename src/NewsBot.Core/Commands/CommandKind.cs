namespace NewsBot.Core.Commands;

/// <summary>What a command is about.</summary>
public enum CommandKind
{
    Record,
    Digests,
    Reading,
    Rulings,
    House,
}
