using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>役割 in the spellings of personnel lists.</summary>
internal static class RosterRoles
{
    private static readonly Dictionary<string, StaffRole> Spellings = new (StaffRole Role, string[] Words)[]
    {
        (StaffRole.Member, ["係員", "職員", "担当", "一般", "主事", "主任", "係長", "課長補佐"]),
        (StaffRole.SectionHead, ["室長", "所長", "館長", "園長", "事務局長", "所属長"]),
        (StaffRole.DepartmentHead, ["局長"]),
        (StaffRole.PolicyDivision, ["政策担当", "政策推進"]),
        (StaffRole.Administrator, ["システム管理者"]),
        (StaffRole.Viewer, ["閲覧", "閲覧のみ"]),
    }.SelectMany(role => role.Words.Append(role.Role.Word()).Select(word => (SearchFolding.Fold(word), role.Role))).ToDictionary();

    /// <exception cref="AccountRefusedException">It is no role.</exception>
    public static StaffRole Read(string text) =>
        text.Length == 0 ? throw new AccountRefusedException($"役割がありません。{Choices}のどれかを書いてください。")
        : Spellings.TryGetValue(SearchFolding.Fold(text), out var role) ? role
        : throw new AccountRefusedException($"「{text}」という役割はありません。{Choices}のどれかにしてください。");

    private static string Choices => string.Join("・", Enum.GetValues<StaffRole>().Select(role => role.Word()));
}
