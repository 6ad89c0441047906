using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace MunicipalPlanning.Application.Access;

/// <summary>Gives an account a one-time pass phrase, which its owner must change at the first sign-in; whatever was open under the old one ends.</summary>
public sealed class PassphraseIssuing(IPasswordHasher<Account> hasher)
{
    // Easy to read aloud and to type: no letter that looks like another. 20 letters out of 31 are 99 bits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 4;

    /// <returns>The pass phrase; it is stored nowhere but as a hash.</returns>
    public string Issue(Account account)
    {
        var passphrase = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        account.PasswordHash = hasher.HashPassword(account, passphrase);
        account.SecurityStamp = Guid.NewGuid().ToString();
        account.MustChangePassphrase = true;
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return passphrase;
    }
}
