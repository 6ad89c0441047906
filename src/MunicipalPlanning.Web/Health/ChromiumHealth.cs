using Microsoft.Extensions.Diagnostics.HealthChecks;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Web.Health;

internal sealed class ChromiumHealth(ChromiumPrinter printer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return HealthCheckResult.Healthy($"印刷用のChromium {await printer.GetBrowserVersionAsync(cancellationToken)} が動きます。");
        }
        catch (PrintingException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message);
        }
    }
}
