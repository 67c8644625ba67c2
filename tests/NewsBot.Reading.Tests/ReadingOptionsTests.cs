using Microsoft.Extensions.Options;

namespace NewsBot.Reading.Tests;

public sealed class ReadingOptionsTests
{
    [Fact]
    public void What_is_not_set_has_its_default_and_is_valid()
    {
        var options = new ReadingOptions();
        Assert.True(new ReadingOptionsValidator().Validate(null, options).Succeeded);
        Assert.Equal((TimeSpan.FromSeconds(30), 10 * 1024 * 1024, 5, 300), (options.WholeTime, options.LargestBody, options.MostRedirects, options.MostEntries));
    }

    [Fact]
    public async Task Every_wrong_setting_is_named_with_its_key()
    {
        await using var reading = new Reading(
            ("WholeTime", "00:10:00"), ("LargestBody", "5"), ("MostRedirects", "99"), ("Contact", "two words"), ("AllowedPrivateHosts:0", "http://x/"), ("AllowedPorts:0", "70000"));
        var fault = Assert.Throws<OptionsValidationException>(() => reading.Allowed);
        Assert.Equal(
            ["AllowedPorts", "AllowedPrivateHosts", "Contact", "LargestBody", "MostRedirects", "WholeTime"],
            new[] { "AllowedPorts", "AllowedPrivateHosts", "Contact", "LargestBody", "MostRedirects", "WholeTime" }.Where(key => fault.Message.Contains(key, StringComparison.Ordinal)));
    }
}
