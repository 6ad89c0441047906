using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Projects.Import;

/// <summary>Long work: shown, cancelled, and told of where it fails.</summary>
public sealed partial class ListImportDesk
{
    private const string Away = "いまデータベースにつながりません。少し待ってから、もう一度試してください。";

    private async Task TryAsync(string working, Func<IProgress<int>, Task> work)
    {
        (_working, _refusal, _done) = (working, "", 0);
        _place?.Touch();
        StateHasChanged();
        var progress = new Progress<int>(done => InvokeAsync(() =>
        {
            _done = Math.Max(_done, done);
            StateHasChanged();
        }));
        try
        {
            _person = await access.FindPersonAsync() ?? throw new ListRefusedException("サインインが切れました。もう一度サインインしてください。");
            await work(progress);
        }
        catch (Exception refusal) when (refusal is ListRefusedException or AccessRefusedException)
        {
            _refusal = refusal.Message;
        }
        catch (OperationCanceledException)
        {
            _refusal = "中止しました。";
            _cancellation.Dispose();
            _cancellation = new CancellationTokenSource();
        }
        catch (IOException)
        {
            _refusal = "ファイルを読み終えられませんでした。つながりを確かめて、もう一度選んでください。";
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            _refusal = Away;
        }
        _working = "";
    }
}
