using MunicipalPlanning.Benchmarks;
using MunicipalPlanning.Benchmarks.Measuring;

const string DryRun = "--few";

IBenchmark[] all =
[
    new PrintOneSheet(), new PrintTheYear(), new PrintTwoHundred(), new LibreOfficeSheet(),
    new ImportProjects(), new ProjectListImport(), new OpenASheet(), new SaveAField(), new PeopleAtWork(), new LargePlan(), new LargeRegister(),
];
var parts = args.Where(argument => argument != DryRun).ToList();
var chosen = all.Where(benchmark => parts.Count == 0 || parts.Any(part => benchmark.Name.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
if (chosen.Count == 0 || parts.Any(part => part.StartsWith('-')))
{
    await Console.Error.WriteLineAsync($"使い方: script/bench [{DryRun}] [名前の一部 …]");
    await Console.Error.WriteLineAsync($"  {DryRun} は、回数を減らした試し。名前: {string.Join(" ", all.Select(benchmark => benchmark.Name))}");
    return 1;
}

var table = new ResultTable(Console.Out, isDryRun: args.Contains(DryRun));
table.Begin();
foreach (var benchmark in chosen)
{
    await Console.Error.WriteLineAsync($"{benchmark.Name} を計ります。");
    await benchmark.RunAsync(table);
}
table.End();
return 0;
