namespace MunicipalPlanning.Web.Fields;

/// <summary>One action of the person that can be taken back and done again.</summary>
/// <param name="Label">What it was, for the tip of the button.</param>
/// <param name="Undo">Says whether it could be taken back: not where somebody else has changed the same since.</param>
public sealed record UndoStep(string Label, Func<Task<bool>> Undo, Func<Task<bool>> Redo);

/// <summary>元に戻す / やり直す over all fields of a page, for one's own actions since the page was opened.</summary>
public sealed class UndoHistory
{
    private const int Deepest = 200;

    private readonly List<UndoStep> _done = [];
    private readonly List<UndoStep> _undone = [];

    public UndoStep? NextUndo => _done.LastOrDefault();

    /// <summary>Whether something is being taken back or done again just now.</summary>
    public bool IsMoving { get; private set; }

    public UndoStep? NextRedo => _undone.LastOrDefault();

    public void Add(UndoStep step)
    {
        _done.Add(step);
        _undone.Clear();
        if (_done.Count > Deepest)
            _done.RemoveAt(0);
    }

    public Task UndoAsync() => MoveAsync(_done, _undone, step => step.Undo());

    public Task RedoAsync() => MoveAsync(_undone, _done, step => step.Redo());

    private async Task MoveAsync(List<UndoStep> from, List<UndoStep> to, Func<UndoStep, Task<bool>> act)
    {
        if (from.Count == 0)
            return;
        var step = from[^1];
        from.RemoveAt(from.Count - 1);
        IsMoving = true;
        try
        {
            if (await act(step))
                to.Add(step);
        }
        finally
        {
            IsMoving = false;
        }
    }
}
