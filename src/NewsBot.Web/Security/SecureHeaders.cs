using Microsoft.AspNetCore.Builder;

namespace NewsBot.Web.Security;

/// <summary>What every answer of this host tells a browser not to do. A page that says more, or less, for itself keeps its own words.</summary>
internal static class SecureHeaders
{
    private static readonly (string Name, string Value)[] Usual =
    [
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            foreach (var (name, value) in Usual)
            {
                if (!headers.ContainsKey(name))
                {
                    headers[name] = value;
                }
            }

            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
