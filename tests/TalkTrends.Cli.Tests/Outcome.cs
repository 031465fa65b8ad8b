namespace TalkTrends.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error)
{
    public string[] OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts success.</summary>
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"Ended with {ExitCode}: {Error}");
        return this;
    }

    /// <summary>Asserts a failure said in one line that holds each of <paramref name="parts"/>, with nothing on stdout.</summary>
    public void FailedInOneLine(int code, params string[] parts)
    {
        Assert.True(ExitCode == code, $"Ended with {ExitCode}, not {code}: {Error}{Out}");
        var line = Assert.Single(ErrorLines);
        // A problem of a file begins with the file, any other with the program.
        Assert.Equal(code is 1 or 130, line.StartsWith("talktrends: ", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        foreach (var part in parts)
            Assert.Contains(part, line, StringComparison.Ordinal);
        Assert.Equal("", Out);
    }
}
