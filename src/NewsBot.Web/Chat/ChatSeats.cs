namespace NewsBot.Web.Chat;

/// <summary>Bounds how many pages listen at once: each holds a line open.</summary>
internal sealed class ChatSeats
{
    private const int Most = 200;

    /// <summary>A browser keeps six lines to one host: were all held open, nothing more could be said.</summary>
    private const int MostOfOne = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Null where there is no room.</summary>
    public IDisposable? Take(string address)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(address);
            if (_all >= Most || taken >= MostOfOne)
            {
                return null;
            }

            _all++;
            _taken[address] = taken + 1;
            return new Seat(this, address);
        }
    }

    private void Free(string address)
    {
        lock (_lock)
        {
            _all--;
            if (--_taken[address] == 0)
            {
                _taken.Remove(address);
            }
        }
    }

    private sealed class Seat(ChatSeats seats, string address) : IDisposable
    {
        private int _isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isFree, 1) == 0)
            {
                seats.Free(address);
            }
        }
    }
}
