using System.CommandLine;

namespace TalkTrends.Cli;

/// <summary>Stands where <c>query</c> stands in the program that has DuckDB, so that help and errors know of it.</summary>
internal static class QueryHint
{
    public static Command Build()
    {
        Command command = new("query", "Ask the tables of a finished run anything, in SQL (./run.sh query builds it at first use).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, _) => Task.FromException<int>(new ArgumentException("query is a program of its own, because DuckDB's library is larger than all the rest; wanted `./run.sh query NAME SQL`, which builds it at first use.")));
        return command;
    }
}
