using System.Net.Sockets;
using Npgsql;

namespace NewsBot.Storage.Postgres;

/// <summary>PostgreSQL's error codes (appendix A of its manual) and a server that does not answer, in plain words.</summary>
internal static class PostgresProblems
{
    /// <summary>Null for a fault that is ours, such as a broken constraint: it is thrown as it is.</summary>
    /// <param name="name">The database and its server.</param>
    public static string? Explain(Exception problem, string name) => problem switch
    {
        PostgresException refused => Explain(refused.SqlState, name),
        NpgsqlException { InnerException: TimeoutException } => $"The database {name} did not answer in time. "
            + "Look at the server and at the line to it; NewsBot goes on by itself. What was being written may not have been kept.",
        NpgsqlException or SocketException => $"The database {name} cannot be reached: {(problem.InnerException ?? problem).Message.TrimEnd('.')}. "
            + "Start the server, or look at host, port and password in NewsBot:Database. What was being written may not have been kept.",
        _ => null,
    };

    /// <summary>Whether the connection was at fault, and another one may do.</summary>
    public static bool IsCutOff(Exception problem) => problem switch
    {
        PostgresException refused => refused.SqlState is "57P01" or "57P02" or "57P05" || refused.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException broken => broken.InnerException is IOException or SocketException,
        _ => false,
    };

    private static string? Explain(string state, string name) => state switch
    {
        "28000" or "28P01" => $"The server refuses the user or the password for the database {name}. "
            + "Put the right ones into NewsBot:Database. Nothing was changed.",
        "3D000" => $"There is no database {name}. Make it there (createdb), or give another one as NewsBot:Database. Nothing was changed.",
        "42501" or "3F000" => $"The account for the database {name} may not do what NewsBot needs. "
            + "Make the account the owner of the database (alter database … owner to …). Nothing was changed.",
        "25006" => $"The database {name} may only be read: the server is a copy of another one. "
            + "Give the address of that one as NewsBot:Database. Nothing was changed.",
        "53100" => $"The disk under the database {name} is full. "
            + "Make room; NewsBot goes on by itself. What was being written was not kept, all else was.",
        "53300" => $"The server has no connection left for the database {name}. "
            + "Raise its max_connections, or set Maximum Pool Size in NewsBot:Database. Nothing was changed.",
        "54000" => $"Something is too long for the database {name} to keep. Nothing was changed.",
        "57014" or "55P03" => $"The database {name} is held by something else for longer than NewsBot waits. Nothing was changed.",
        "57P01" or "57P02" or "57P05" or "25P03" => $"The server of the database {name} ended the connection. "
            + "NewsBot goes on by itself. What was being written may not have been kept.",
        "57P03" => $"The server of the database {name} is starting or stopping. NewsBot goes on by itself. Nothing was changed.",
        "58030" or "XX001" or "XX002" => $"The disk under the database {name} could not be read or written, or the database is damaged. "
            + "Look at the server. What was being written may not have been kept.",
        _ => null,
    };
}
