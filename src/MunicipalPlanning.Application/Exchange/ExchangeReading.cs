using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>A file as it was read, and the faults of its form. With faults it is only good for looking for more of them.</summary>
/// <param name="File">Null if nothing could be read at all.</param>
public sealed record ExchangeReading(ExchangeFile? File, ExchangeFaults Faults);
