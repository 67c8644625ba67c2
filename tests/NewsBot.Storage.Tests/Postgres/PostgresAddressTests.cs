using NewsBot.Storage.Postgres;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("Host=db.test;Database=news;Username=bot;Password=p", "news on db.test")]
    [InlineData(" host = db.test ; port=6432; database=news", "news on db.test:6432")]
    [InlineData("Server=db.test;User Id=bot", "bot on db.test")]
    [InlineData("postgres://bot:p@db.test/news", "news on db.test")]
    [InlineData("postgresql://bot@db.test:6432/news?sslmode=verify-full&application_name=desk", "news on db.test:6432")]
    [InlineData("postgres://db.test", "the database of this account on db.test")]
    public void An_address_is_read_in_either_form_and_called_without_its_secrets(string written, string name)
    {
        Assert.True(PostgresAddress.IsOne(written));
        Assert.Equal(name, PostgresAddress.Name(PostgresAddress.Read(written)!));
    }

    [Fact]
    public void A_url_says_what_the_long_form_says()
    {
        var read = PostgresAddress.Read("postgres://the%20bot:p%40ss%3A%2F@db.test:6432/the%20news?sslmode=verify-full&connect_timeout=7&application_name=desk")!;
        Assert.Equal(("the bot", "p@ss:/", "db.test", 6432, "the news"), (read.Username, read.Password, read.Host, read.Port, read.Database));
        Assert.Equal((Npgsql.SslMode.VerifyFull, 7, "desk"), (read.SslMode, read.Timeout, read.ApplicationName));
        Assert.Equal("NewsBot", PostgresAddress.Read("Host=db.test")!.ApplicationName);
        Assert.Equal(20, PostgresAddress.Read("Host=db.test")!.MaxPoolSize);
        Assert.Equal(100, PostgresAddress.Read("Host=db.test;Maximum Pool Size=100")!.MaxPoolSize);
    }

    [Theory]
    [InlineData("data/newsbot.db")]
    [InlineData("/srv/postgres/newsbot.db")]
    [InlineData("postgres.db")]
    [InlineData("C:\\news\\localhost=1.db")]
    public void A_path_is_no_address(string path) => Assert.False(PostgresAddress.IsOne(path));
}
