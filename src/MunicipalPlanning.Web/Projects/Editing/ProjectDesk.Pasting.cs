using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>Cells of a spreadsheet, taken over as a whole: one step back takes back all of them.</summary>
public sealed partial class ProjectDesk
{
    public Task<bool> PasteAsync(ActivityPaste paste) => ArrangeAsync(async () =>
    {
        var added = paste.Rows.Select(row => (row.List, Id: Guid.CreateVersion7(), row.Row)).ToList();
        await Paste();
        return new UndoStep($"貼り付けた{paste.Taken}セル", Again(TakeBack), Again(Paste));

        async Task Paste()
        {
            var written = new List<PastedText>();
            try
            {
                foreach (var text in paste.Texts)
                {
                    await WriteOrRefuse(text.Path, text.Old, text.New);
                    written.Add(text);
                }
                foreach (var (list, id, row) in added)
                    await rows.AddAsync(Person, Year, ProjectId, list, id, row, Last, CancellationToken.None);
            }
            catch (ProjectRefusedException)
            {
                // All or nothing: what was written already goes back.
                foreach (var text in written)
                    await editing.ChangeAsync(Person, Year, ProjectId, text.Path, text.New, text.Old, CancellationToken.None);
                throw;
            }
        }

        async Task TakeBack()
        {
            foreach (var (list, id, _) in added)
                await rows.RemoveAsync(Person, Year, ProjectId, list, id, CancellationToken.None);
            foreach (var text in paste.Texts.Reverse())
                await WriteOrRefuse(text.Path, text.New, text.Old);
        }
    });

    private async Task WriteOrRefuse(string path, string old, string text)
    {
        var outcome = await editing.ChangeAsync(Person, Year, ProjectId, path, old, text, CancellationToken.None);
        if (outcome is FieldOutcome.Refused refused)
            throw new ProjectRefusedException(refused.Message);
        if (outcome is not FieldOutcome.Saved)
            throw new ProjectRefusedException($"{LabelOf(path)}を、ほかの人がその間に書き変えました。何も変えていません。画面の文を確かめてから、もう一度試してください。");
    }
}
