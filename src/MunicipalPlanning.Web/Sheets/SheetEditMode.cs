namespace MunicipalPlanning.Web.Sheets;

/// <summary>What of the sheet is open: the form beside the paper, the choice of projects, or one wide schedule.</summary>
internal enum SheetEditMode
{
    Form,
    Pick,
    Schedule,
}
