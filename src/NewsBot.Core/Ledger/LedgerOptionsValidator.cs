using Microsoft.Extensions.Options;

namespace NewsBot.Core.Ledger;

[OptionsValidator]
internal sealed partial class LedgerOptionsValidator : IValidateOptions<LedgerOptions>;
