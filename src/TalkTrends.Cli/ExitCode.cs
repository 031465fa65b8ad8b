namespace TalkTrends.Cli;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int WrongUsage = 1;
    public const int UnusableInput = 2;
    public const int UnwritableOutput = 3;
    public const int Cancelled = 130;
}
