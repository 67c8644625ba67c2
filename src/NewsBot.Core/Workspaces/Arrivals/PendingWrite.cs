namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>Something on its way to the disk: an arrival, a note, or the mark that one is done.</summary>
internal sealed class PendingWrite
{
    private readonly TaskCompletionSource<Reception> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PendingWrite()
    {
    }

    public Arrival? Arrival { get; private init; }

    public (long Number, string Progress)? Note { get; private init; }

    public long? Done { get; private init; }

    /// <summary>Comes when it is on the disk, or surely is not.</summary>
    public Task<Reception> Written => _written.Task;

    public static PendingWrite Of(Arrival arrival) => new() { Arrival = arrival };

    public static PendingWrite OfNote(long number, string progress) => new() { Note = (number, progress) };

    public static PendingWrite OfDone(long number) => new() { Done = number };

    /// <summary>Writes nothing; it comes when all before it is written.</summary>
    public static PendingWrite OfNothing() => new();

    public void Set(Reception reception) => _written.TrySetResult(reception);

    public void Fail(Exception fault)
    {
        // Whoever brought an arrival is told to bring it again; a note is what its writer waits for.
        if (Note is null)
        {
            _written.TrySetResult(Reception.Refused);
        }
        else
        {
            _written.TrySetException(fault);
        }
    }
}
