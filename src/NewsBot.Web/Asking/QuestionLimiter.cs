using Microsoft.Extensions.Options;

namespace NewsBot.Web.Asking;

/// <summary>Keeps one address from asking and doing more than its share (<see cref="WebOptions.QuestionsPerMinute"/>).</summary>
internal sealed class QuestionLimiter(IOptions<WebOptions> options) : AddressLimiter(options.Value.QuestionsPerMinute);
