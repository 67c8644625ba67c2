namespace NewsBot.Host.Tests.Importing;

/// <summary>The undisturbed import is made once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class ImportTests : ICollectionFixture<UndisturbedImport>
{
    public const string Name = "Importing";
}
