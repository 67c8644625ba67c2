using Microsoft.Extensions.Options;
using NewsBot.Core.Operations;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsBot.Host.Start;

/// <summary>
/// Sends our own metrics and traces, and those of ASP.NET Core, HTTP clients, PostgreSQL's driver and the runtime, to a collector by OTLP over HTTP; the
/// last of them when the host stops. Off while no collector is named.
/// </summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private static readonly string[] Meters =
        [Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql"];

    private static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Endpoint is null)
        {
            return Task.CompletedTask;
        }

        var service = ResourceBuilder.CreateDefault().AddService(options.Value.Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Address(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Value.Every.TotalMilliseconds;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(Sources)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Value.Sample)))
            .AddOtlpExporter(exporter => Address(exporter, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    private void Address(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new(options.Value.Endpoint!.AbsoluteUri.TrimEnd('/') + "/" + path);
        exporter.Headers = options.Value.Headers ?? "";
    }
}
