namespace NewsBot.Reading.Formats.Xml;

/// <summary>Which prefix means which namespace at the moment, for the forgiving parser.</summary>
internal sealed class NameScopes
{
    private const int Most = 200;

    private readonly Stack<(int Depth, string Prefix, string Address)> _declared = new();

    public void Declare(int depth, string prefix, string address)
    {
        if (_declared.Count < Most)
        {
            _declared.Push((depth, prefix, address));
        }
    }

    /// <summary>Forgets what was declared deeper than <paramref name="depth"/>.</summary>
    public void Leave(int depth)
    {
        while (_declared.Count > 0 && _declared.Peek().Depth > depth)
        {
            _declared.Pop();
        }
    }

    public string SpaceOf(string prefix)
    {
        foreach (var declared in _declared)
        {
            if (declared.Prefix == prefix)
            {
                return Spaces.Of(declared.Address, prefix);
            }
        }

        return Spaces.Of(string.Empty, prefix);
    }
}
