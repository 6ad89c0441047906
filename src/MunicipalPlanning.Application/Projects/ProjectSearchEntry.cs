using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>By what a project's year is found, ordered and added up, without its texts. Triggers write it whenever the project or its year is written, whoever writes them.</summary>
internal sealed class ProjectSearchEntry
{
    private ProjectSearchEntry()
    {
        UnitId = Words = NumberKey = SerialKey = NameKey = "";
        Bigrams = [];
    }

    public Guid ProjectYearId { get; private set; }

    public FiscalYear Year { get; private set; }

    /// <summary>担当課.</summary>
    public string UnitId { get; private set; }

    public Thousands? Budget { get; private set; }

    public Thousands? Settlement { get; private set; }

    public Rating? Rating { get; private set; }

    /// <summary>Number, names and texts, each folded by <see cref="Sheets.SearchFolding"/>, one a line.</summary>
    public string Words { get; private set; }

    /// <summary>Every pair of neighbouring characters of <see cref="Words"/>: Japanese words of two characters are below a trigram.</summary>
    public IReadOnlyList<string> Bigrams { get; private set; }

    /// <summary>事業番号, folded, its figures padded so that 2 comes before 10.</summary>
    public string NumberKey { get; private set; }

    /// <summary>通し番号 in the same way.</summary>
    public string SerialKey { get; private set; }

    public string NameKey { get; private set; }
}
