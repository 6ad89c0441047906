using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Takes back one entry of the log from the state that it led to.</summary>
internal static class SheetStateUndo
{
    /// <summary>The field of the log under which a sheet was begun; before it there was none.</summary>
    public const string Created = "sheet";

    /// <summary>The field of the log under which a project's year was opened.</summary>
    public const string YearOpened = "year";

    /// <summary>The field under which the log keeps a change of a project's 計画上の位置付け.</summary>
    public const string PlanLinks = "plan-links";

    /// <summary>The field under which the log keeps that a project has another name from the record's year on.</summary>
    public const string Renamed = "rename";

    /// <summary>Whether an entry of a project's record is of no part of a sheet.</summary>
    public static bool IsBeside(ChangeRecord change) =>
        change.Kind == ChangeKind.Content && change.Field is not YearOpened and not Renamed && SheetRecords.FieldOf(change.Record, change.Field) is { ProjectId: not null, Part: SheetPart.ProjectPlan or SheetPart.ProjectResult };

    /// <returns>False if the entry does not tell enough, or does not fit the state: the log has a gap, and nothing before it is known.</returns>
    public static bool TryUndo(this SheetState state, ChangeRecord change)
    {
        try
        {
            return SheetRecords.ProjectOf(change.Record) is { } projectId ? UndoProject(state, projectId, change) : UndoSheet(state, change);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool UndoSheet(SheetState state, ChangeRecord change)
    {
        if (change.Field.Length == 0)
            return change.Kind == ChangeKind.Import && Restore(state, change.Old);
        switch (change.Field.Split('/'))
        {
            case ["goal"]:
                return Matches(state.Goal, change, old => state.Goal = old);
            case ["role"]:
                return Matches(state.Role, change, old => state.Role = old);
            case ["relations"]:
                return Move(state.Relations, relation => relation.Id.ToString(), change);
            case ["related"]:
                return Move(state.Related, related => related.Id.ToString(), change);
            case ["projects"]:
                return Move(state.Picks, pick => pick.ProjectId, change);
            case ["relation", var id]:
                return Member(state.Relations, relation => relation.Id.ToString() == id, LoggedText.Read<LoggedRelation>(change.Old) is { } row ? (row.At, Relation(row)) : null, change);
            case ["related", var id]:
                return Member(state.Related, related => related.Id.ToString() == id, LoggedText.Read<LoggedRelated>(change.Old) is { } row2 ? (row2.At, Related(row2)) : null, change);
            case ["project", var id]:
                return Member(state.Picks, pick => pick.ProjectId == id, LoggedText.Read<LoggedPick>(change.Old) is { } row3 ? (row3.At, Pick(row3)) : null, change);
            default:
                return SheetStateText.Read(state, new SheetField(change.Field)) is { } text && Matches(text, change, old => SheetStateText.Write(state, new SheetField(change.Field), old));
        }
    }

    private static bool UndoProject(SheetState state, string projectId, ChangeRecord change)
    {
        var project = state.Project(projectId);
        switch (change.Field.Split('/'))
        {
            case [""] when change.Kind == ChangeKind.Import && LoggedText.Read<LoggedProject>(change.Old) is { } before:
                state.Projects[projectId] = new ProjectState(before.Name, before.Unit, before.Outline, [.. before.Rows.Select(Row)]);
                return true;
            case [YearOpened]:
                state.Projects[projectId] = ProjectState.None with { Name = project.Name };
                return true;
            case [Renamed]:
                return Matches(project.Name, change, old => state.Projects[projectId] = project with { Name = old });
            case ["schedule"]:
                return Move(project.Rows, row => row.Id.ToString(), change);
            case ["row", var id] when change.Old.Length == 0 || change.New.Length == 0:
                return Member(project.Rows, row => row.Id.ToString() == id, LoggedText.Read<LoggedRow>(change.Old) is { } row ? (row.At, Row(row)) : null, change);
            default:
                var field = SheetRecords.FieldOf(change.Record, change.Field);
                return SheetStateText.Read(state, field) is { } text && Matches(text, change, old => SheetStateText.Write(state, field, old));
        }
    }

    private static bool Matches(string text, ChangeRecord change, Action<string> write)
    {
        if (SheetStateText.Plain(change.Field, change.New) != text)
            return false;
        write(change.Old);
        return true;
    }

    /// <summary>What was added goes, what was removed comes back to its place.</summary>
    private static bool Member<T>(List<T> members, Predicate<T> isIt, (int At, T Member)? removed, ChangeRecord change)
    {
        if (change.Old.Length == 0)
            return members.RemoveAll(isIt) == 1;
        if (change.New.Length > 0 || removed is not { } member || member.At > members.Count)
            return false;
        members.Insert(member.At, member.Member);
        return true;
    }

    private static bool Move<T>(List<T> members, Func<T, string> idOf, ChangeRecord change)
    {
        if (LoggedText.Read<LoggedPlace>(change.Old) is not { } from || LoggedText.Read<LoggedPlace>(change.New) is not { } to)
            return false;
        if (to.At >= members.Count || from.At >= members.Count || idOf(members[to.At]) != to.Id)
            return false;
        var member = members[to.At];
        members.RemoveAt(to.At);
        members.Insert(from.At, member);
        return true;
    }

    private static bool Restore(SheetState state, string old)
    {
        if (LoggedText.Read<LoggedSheet>(old) is not { } sheet)
            return false;
        (state.Goal, state.Role) = (sheet.Goal, sheet.Role);
        Replace(state.Relations, sheet.Relations.Select(Relation));
        Replace(state.Related, sheet.Related.Select(Related));
        Replace(state.Picks, sheet.Picks.Select(Pick));
        return true;
    }

    private static void Replace<T>(List<T> members, IEnumerable<T> others)
    {
        members.Clear();
        members.AddRange(others);
    }

    private static PlanRelationView Relation(LoggedRelation row) => new(row.Id, row.Label, row.Plan, row.Lines);

    private static RelatedState Related(LoggedRelated row) => new(row.Id, PlanChoiceText.Read(row.Measure), PlanChoiceText.Read(row.Project));

    private static PickState Pick(LoggedPick row) => new(row.Id, row.Project, PlanChoiceText.Read(row.Measure));

    private static ScheduleRowView Row(LoggedRow row)
    {
        var (title, entries) = ScheduleRowText.Read(row.Text, ScheduleAxis.Months);
        return new ScheduleRowView(row.Id, title, entries);
    }
}
