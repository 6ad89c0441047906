using System.Net.Mail;
using System.Text;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Access;

/// <summary>What a person types about an account, cleaned and bounded: the one door for the screen and the roster.</summary>
internal static class AccountText
{
    public const int LongestNumber = 20;
    public const int LongestMail = 254;

    /// <summary>職員番号: half width, letters, digits, and - _ . between them.</summary>
    /// <exception cref="AccountRefusedException">It is empty, too long or holds other characters.</exception>
    public static string Number(string text)
    {
        var number = text.Normalize(NormalizationForm.FormKC).Trim();
        if (number.Length == 0)
            throw new AccountRefusedException("職員番号を入れてください。", "number");
        if (number.Length > LongestNumber || !number.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
            throw new AccountRefusedException($"職員番号は半角の英数字と - _ . で{LongestNumber}字までにしてください。", "number");
        return number;
    }

    /// <exception cref="AccountRefusedException">It is empty or too long.</exception>
    public static string Name(string text) => Line(text, "氏名", "name", Person.LongestName) is { Length: > 0 } name
        ? name
        : throw new AccountRefusedException("氏名を入れてください。記録に残る名前です。", "name");

    /// <exception cref="AccountRefusedException">It is too long.</exception>
    public static string Kana(string text) => Line(text, "かな", "kana", 2 * Person.LongestName);

    /// <returns>Null if none is given.</returns>
    /// <exception cref="AccountRefusedException">It is no address.</exception>
    public static string? Mail(string text)
    {
        var mail = Line(text.Normalize(NormalizationForm.FormKC), "メール", "mail", LongestMail);
        if (mail.Length == 0)
            return null;
        return MailAddress.TryCreate(mail, out var address) && address.Address == mail
            ? mail
            : throw new AccountRefusedException("メールのアドレスの形が正しくありません。name@example.lg.jp のように入れてください。", "mail");
    }

    private static string Line(string text, string label, string field, int longest)
    {
        var line = text.Replace('　', ' ').Trim();
        if (line.Length > longest || !TextLimits.IsText(line) || line.Any(char.IsControl))
            throw new AccountRefusedException($"{label}は{longest}字までの1行で入れてください。", field);
        return line;
    }
}
