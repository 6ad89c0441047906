using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>点検・改善: how a project's year is judged at its end.</summary>
public sealed class ProjectReview
{
    private readonly List<RoomForImprovement> _improve = [];

    private ProjectReview()
    {
        Reflection = Direction = Reason = "";
    }

    internal static ProjectReview Blank() => new();

    public Rating? Rating { get; private set; }

    /// <summary>評価の理由: why the rating is not the one that the figures suggest; published with it.</summary>
    public string Reason { get; private set; }

    /// <summary>業務の振り返り.</summary>
    public string Reflection { get; private set; }

    /// <summary>改善の余地, in the order written.</summary>
    public IReadOnlyList<RoomForImprovement> Improve => _improve;

    /// <summary>今後の方向性.</summary>
    public string Direction { get; private set; }

    /// <summary>作成日.</summary>
    public DateOnly? WrittenOn { get; private set; }

    public void Rate(Rating? rating) => Rating = rating;

    public void Explain(string reason) => Reason = TextLimits.Require(reason, TextLimits.Paragraphs);

    public void Reflect(string reflection) => Reflection = TextLimits.Require(reflection, TextLimits.Paragraphs);

    /// <summary>Sets 改善の余地, each once.</summary>
    public void SeeRoom(IEnumerable<RoomForImprovement> improve)
    {
        var written = improve.Distinct().ToList();
        _improve.Clear();
        _improve.AddRange(written);
    }

    public void Direct(string direction) => Direction = TextLimits.Require(direction, TextLimits.Paragraphs);

    public void Date(DateOnly? writtenOn) => WrittenOn = writtenOn;
}
