using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>点検・改善: how a project's year is judged at its end.</summary>
public sealed class ProjectReview
{
    private readonly List<RoomForImprovement> _improve = [];

    private ProjectReview()
    {
        Reflection = Direction = "";
    }

    public ProjectReview(Rating? rating, string reflection, IEnumerable<RoomForImprovement> improve, string direction, DateOnly? writtenOn)
    {
        Rating = rating;
        Reflection = TextLimits.Require(reflection, TextLimits.Paragraphs);
        _improve.AddRange(improve);
        Direction = TextLimits.Require(direction, TextLimits.Paragraphs);
        WrittenOn = writtenOn;
    }

    public Rating? Rating { get; private set; }

    /// <summary>業務の振り返り.</summary>
    public string Reflection { get; private set; }

    /// <summary>改善の余地, in the order written.</summary>
    public IReadOnlyList<RoomForImprovement> Improve => _improve;

    /// <summary>今後の方向性.</summary>
    public string Direction { get; private set; }

    /// <summary>作成日.</summary>
    public DateOnly? WrittenOn { get; private set; }
}
