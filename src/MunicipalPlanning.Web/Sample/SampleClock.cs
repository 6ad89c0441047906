namespace MunicipalPlanning.Web.Sample;

/// <summary>A clock that stands where the story of the sample municipality is.</summary>
internal sealed class SampleClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
