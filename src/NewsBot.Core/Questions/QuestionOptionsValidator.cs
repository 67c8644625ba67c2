using Microsoft.Extensions.Options;

namespace NewsBot.Core.Questions;

[OptionsValidator]
internal sealed partial class QuestionOptionsValidator : IValidateOptions<QuestionOptions>;
