using Microsoft.Extensions.Options;

namespace NewsBot.Core.Notices;

[OptionsValidator]
internal sealed partial class NoticeOptionsValidator : IValidateOptions<NoticeOptions>;
