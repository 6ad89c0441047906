using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MunicipalPlanning.Application.Data;

return;

/// <summary>Gives `dotnet ef` a context; writing a migration connects to no database.</summary>
internal sealed class PlanningDbContextFactory : IDesignTimeDbContextFactory<PlanningDbContext>
{
    public PlanningDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PlanningDbContext>();
        PlanningDatabase.Configure(options, "Host=unused");
        return new PlanningDbContext(options.Options);
    }
}
