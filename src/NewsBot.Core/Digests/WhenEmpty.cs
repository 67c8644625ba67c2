namespace NewsBot.Core.Digests;

/// <summary>What is done about a digest without news.</summary>
internal enum WhenEmpty
{
    Say,
    Skip,
    Wait,
}
