namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Gathers the faults of one file, and only counts those beyond the limit.</summary>
internal sealed class FaultCollector
{
    private readonly List<ExchangeFault> _listed = [];
    private int _further;

    public void Add(JsonPath path, string message)
    {
        if (_listed.Count < ExchangeLimits.Faults)
            _listed.Add(new ExchangeFault(path.ToString(), message));
        else
            _further++;
    }

    public ExchangeFaults Freeze() => _listed.Count == 0 ? ExchangeFaults.None : new ExchangeFaults([.. _listed], _further);
}
