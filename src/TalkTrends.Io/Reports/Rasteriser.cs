using System.ComponentModel;
using System.Diagnostics;

namespace TalkTrends.Io.Reports;

/// <summary>Turns SVG into PNG by <c>rsvg-convert</c>, where it is installed; a picture that cannot be made stops nothing.</summary>
internal static class Rasteriser
{
    private const string Program = "rsvg-convert";
    private const int Patience = 60_000;

    /// <summary>Makes NAME.png of each NAME.svg at twice its size; returns what the user should know.</summary>
    public static IReadOnlyList<string> Rasterise(string folder, IReadOnlyList<string> names)
    {
        var problems = new string?[names.Count];
        try
        {
            Parallel.For(0, names.Count, i => problems[i] = Draw(folder, names[i]));
            return [.. problems.OfType<string>()];
        }
        catch (AggregateException problem) when (problem.InnerExceptions.All(inner => inner is Win32Exception or FileNotFoundException))
        {
            return [$"{Program} is not installed (Debian: librsvg2-bin); the charts are there as SVG, not as PNG"];
        }
    }

    private static string? Draw(string folder, string name)
    {
        var start = new ProcessStartInfo(Program) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--zoom", "2", "--output", name + ".png", name + ".svg"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        if (process.WaitForExit(Patience) && process.ExitCode == 0)
            return null;
        return $"{name}.svg: {Program} could not draw it; the SVG is there";
    }
}
