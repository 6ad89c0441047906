using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Access;

/// <summary>How often one address may try to sign in.</summary>
internal static class SignInLimit
{
    private const int Network = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this IServiceCollection services, int perMinute) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments(SignInPageAddress.Path)
                ? RateLimitPartition.GetFixedWindowLimiter(Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window })
                : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await new RazorComponentResult<RefusalPage>(new { Title = "しばらく待ってください", Message = "この場所からのサインインが続けて試されたため、1分ほど受け付けません。待ってから、サインインの画面を開き直してください。" })
            {
                StatusCode = StatusCodes.Status429TooManyRequests,
            }.ExecuteAsync(rejected.HttpContext);
        };
    });

    // With IPv6 one machine has a whole network of addresses.
    private static string Of(IPAddress? address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Network))
        : address?.MapToIPv4().ToString() ?? "";
}
