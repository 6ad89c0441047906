using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>How the operator is told the one-time pass phrase of the first administrator.</summary>
internal static class FirstAdministratorWords
{
    public static string Of(string passphrase) => $"""

        ──────────────────────────────────────────────
          管理者のアカウント（この表示は一度だけです）
            職員番号      {FirstAdministrator.Number}
            パスフレーズ  {passphrase}
          一度だけ使えます。サインインすると、新しいパスフレーズを決める画面になります。
        ──────────────────────────────────────────────

        """;
}
