namespace NewsBot.Web.SignIn;

/// <summary>What must be remembered of a browser while it is at the provider; kept by itself in an encrypted cookie.</summary>
/// <param name="State">Comes back in the address, and only to the browser that set out.</param>
/// <param name="Nonce">Comes back inside the token.</param>
/// <param name="Verifier">Proves that whoever spends the code is whoever asked for it (RFC 7636).</param>
/// <param name="To">Where it wants to go afterwards.</param>
internal sealed record Journey(string State, string Nonce, string Verifier, string To);
