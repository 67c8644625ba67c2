using Microsoft.Extensions.Options;

namespace NewsBot.Web.SignIn;

[OptionsValidator]
internal sealed partial class SignInOptionsValidator : IValidateOptions<SignInOptions>;
