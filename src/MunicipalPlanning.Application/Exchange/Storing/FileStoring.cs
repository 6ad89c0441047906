using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Writing;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>Brings the records of a file without faults into the database, part by part within the caller's transaction.</summary>
internal sealed class FileStoring(PlanningDbContext context, FormerContents former, CancellationToken cancellationToken)
{
    private const int AtOnce = 200;

    public async Task StoreMunicipalityAsync(ExchangeMunicipality file)
    {
        if (await context.Municipalities.SingleOrDefaultAsync(cancellationToken) is { } municipality)
            municipality.Rename(file.Name);
        else
            context.Add(new Municipality(MunicipalityCode.Parse(file.Code), file.Name));
        await SaveAsync();
    }

    /// <summary>All at once, because a unit may come before the one it belongs to.</summary>
    public async Task<ImportCount> StoreUnitsAsync(IReadOnlyList<ExchangeUnit> units)
    {
        var ids = units.Select(unit => unit.Id).ToList();
        var known = await context.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var count = ImportCount.None;
        foreach (var file in units)
        {
            var unit = known.GetValueOrDefault(file.Id);
            count += Store(unit is null ? null : UnitRecords.Read(unit), file, UnitWriting.Write, () => context.Add(UnitRecords.Create(file)), () => UnitRecords.Write(unit!, file));
        }
        await SaveAsync();
        return count;
    }

    /// <summary>All at once, because items may move from one plan to another.</summary>
    public async Task<ImportCount> StorePlansAsync(IReadOnlyList<ExchangePlan> plans)
    {
        var ids = plans.Select(plan => plan.Id).ToList();
        var known = await context.Plans.Where(plan => ids.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, cancellationToken);
        await context.PlanItems.Where(item => ids.Contains(item.PlanId)).LoadAsync(cancellationToken);

        var count = ImportCount.None;
        var written = new List<(Plan Plan, ExchangePlan File)>();
        foreach (var file in plans)
        {
            var plan = known.GetValueOrDefault(file.Id);
            count += Store(
                plan is null ? null : PlanRecords.Read(plan, plan.AllItems),
                file,
                PlanWriting.Write,
                () => written.Add((context.Add(new Plan(file.Id, file.Kind, file.Name)).Entity, file)),
                () => written.Add((plan!, file)));
        }

        var items = written.SelectMany(pair => pair.Plan.AllItems).ToDictionary(item => item.Id);
        foreach (var (plan, _) in written)
            plan.Clear();
        foreach (var (plan, file) in written)
            PlanRecords.Write(plan, file, items);
        context.ChangeTracker.DetectChanges();
        context.RemoveRange(items.Values);
        await SaveAsync();
        return count;
    }

    public async Task<ImportCount> StoreProjectsAsync(IReadOnlyList<ExchangeProject> projects)
    {
        var count = ImportCount.None;
        foreach (var part in projects.Chunk(AtOnce))
        {
            var ids = part.Select(project => project.Id).ToList();
            var known = await context.Projects.Include(project => project.Years).Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
            foreach (var file in part)
            {
                var project = known.GetValueOrDefault(file.Id);
                count += Store(
                    project is null ? null : ProjectRecords.Read(project),
                    file,
                    ProjectWriting.Write,
                    () => context.Add(ProjectRecords.Create(file)),
                    () =>
                    {
                        former.Keep(project!, file);
                        ProjectRecords.Write(project!, file);
                    });
            }
            await SaveAsync();
        }
        return count;
    }

    public async Task<ImportCount> StoreSheetsAsync(IReadOnlyList<ExchangeSheet> sheets)
    {
        var count = ImportCount.None;
        foreach (var part in sheets.Chunk(AtOnce))
        {
            var units = part.Select(sheet => sheet.Unit).Distinct().ToList();
            var known = await context.Sheets.Where(sheet => units.Contains(sheet.UnitId)).ToDictionaryAsync(sheet => (sheet.Year.Start, sheet.UnitId), cancellationToken);
            foreach (var file in part)
            {
                var sheet = known.GetValueOrDefault((file.Year, file.Unit));
                count += Store(
                    sheet is null ? null : SheetRecords.Read(sheet),
                    file,
                    SheetWriting.Write,
                    () => context.Add(SheetRecords.Create(file)),
                    () =>
                    {
                        former.Keep(sheet!);
                        SheetRecords.Write(sheet!, file);
                    });
            }
            await SaveAsync();
        }
        return count;
    }

    private static ImportCount Store<T>(T? stored, T file, Action<CanonicalJson, T> write, Action add, Action replace)
        where T : class
    {
        if (stored is null)
        {
            add();
            return new ImportCount(1, 0, 0);
        }
        if (Canonical(stored, write) == Canonical(file, write))
            return new ImportCount(0, 0, 1);
        replace();
        return new ImportCount(0, 1, 0);
    }

    private static string Canonical<T>(T record, Action<CanonicalJson, T> write)
    {
        var json = new CanonicalJson();
        json.Object(record, write);
        return json.Take();
    }

    private async Task SaveAsync()
    {
        context.ChangeTracker.DetectChanges();
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
