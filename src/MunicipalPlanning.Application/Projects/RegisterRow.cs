using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Projects;

/// <summary>A project of the register in front of a person who may write in it.</summary>
public sealed record RegisterRow(ProjectListItem Project, ProjectAccess Access)
{
    public RegisterKey Key => new(Project.Id, Project.Year);

    /// <summary>The stored text of a field, as <see cref="ProjectEditing"/> compares it.</summary>
    /// <param name="path">Within the record: <c>result</c>.</param>
    public string TextOf(string path) => path switch
    {
        "number" => Project.Number,
        "sheet-number" => Project.Serial,
        "name" => Project.Name,
        "former-name" => Project.FormerName,
        "purpose" => Project.Purpose,
        "outline" => Project.Outline,
        "result" => Project.Result,
        "budget" => AmountText.Write(Project.Budget),
        "settlement" => AmountText.Write(Project.Settlement),
        "review/rating" => Project.Rating?.ToString() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, null),
    };

    /// <summary>Why the person may not write the field; null if the person may.</summary>
    public string? WhyLocked(string path) => Access.WhyLocked(new SheetField($"{SheetField.Project(Project.Id)}/{path}"));
}

/// <summary>Which project and which year of it.</summary>
public readonly record struct RegisterKey(string ProjectId, FiscalYear Year)
{
    /// <summary>The record's name in the log.</summary>
    public string Record => SheetRecords.Project(ProjectId, Year);
}

/// <summary>One page of the register in front of a person.</summary>
public sealed record RegisterForEditing(RegisterPage Page, IReadOnlyList<RegisterRow> Rows);
