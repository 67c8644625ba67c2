using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core;
using NewsBot.Extraction;
using NewsBot.Model;
using NewsBot.Reading;
using NewsBot.Storage;

namespace NewsBot.Host.Start;

/// <summary>The rooms that every verb needs; the host adds surfaces and schedules to them.</summary>
internal static class Rooms
{
    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HostOptions>().BindConfiguration(HostOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HostOptions>, HostOptionsValidator>());
        return services.AddCore().AddExtraction().AddReading().AddStorage().AddModel();
    }
}
