using MunicipalPlanning.Benchmarks.Measuring;

namespace MunicipalPlanning.Benchmarks;

/// <summary>One thing that is measured, named by its class; it sets up what it needs and writes its lines.</summary>
internal interface IBenchmark
{
    string Name => GetType().Name;

    Task RunAsync(ResultTable table);
}
