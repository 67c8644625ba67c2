using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Questions;
using NewsBot.Model.Protocol;

namespace NewsBot.Model;

public static class ModelServices
{
    private const string HttpName = "model";
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>
    /// Adds the optional language model, as a translator of questions, a proposer of calls and a smoother of summaries. It is off, and nothing
    /// is sent, as long as <c>NewsBot:Model:Provider</c> is empty. An <see cref="IChatClient"/> registered before is used instead of ours.
    /// </summary>
    public static IServiceCollection AddModel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>());
        services.AddHttpClient(HttpName, client =>
            {
                client.MaxResponseContentBufferSize = LargestAnswer;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("NewsBot/0.1");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.TryAddSingleton<IChatClient>(s =>
        {
            var http = s.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName);
            var options = s.GetRequiredService<IOptions<ModelOptions>>().Value;
            return options.Provider.Trim().Equals("anthropic", StringComparison.OrdinalIgnoreCase) ? new AnthropicChatClient(http, options) : new OpenAiChatClient(http, options);
        });
        services.TryAddSingleton<ModelDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IQuestionTranslator, QuestionTranslator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICallProposer, CallProposer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISummarySmoother, SummarySmoother>());
        return services;
    }
}
