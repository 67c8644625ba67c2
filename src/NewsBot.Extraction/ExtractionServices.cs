using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Core.Calls;

namespace NewsBot.Extraction;

/// <summary>What a host needs to read stories.</summary>
public static class ExtractionServices
{
    public static IServiceCollection AddExtraction(this IServiceCollection services)
    {
        services.TryAddSingleton<ICallReader, CallReader>();
        return services;
    }
}
