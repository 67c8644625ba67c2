using System.Numerics;

namespace NewsBot.Extraction.Words;

/// <summary>The tokens after which phrases that begin at one token may end, the longest first.</summary>
/// <param name="at">Where the phrases begin.</param>
/// <param name="lengths">A bit for each length.</param>
internal readonly struct PhraseEnds(int at, ulong lengths)
{
    public bool Any => lengths != 0;

    /// <summary>The end of the longest; there must be one.</summary>
    public int Farthest => at + BitOperations.Log2(lengths);

    public bool Contains(int end) => end > at && end - at < PhraseTree.Longest && (lengths >> (end - at) & 1) != 0;

    public Enumerator GetEnumerator() => new(at, lengths);

    internal struct Enumerator(int at, ulong lengths)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (lengths == 0)
            {
                return false;
            }

            var length = BitOperations.Log2(lengths);
            lengths &= ~(1UL << length);
            Current = at + length;
            return true;
        }
    }
}
