using System.ComponentModel;
using System.Diagnostics;

namespace TalkTrends.Io.Reports;

/// <summary>Turns SVG into PNG by <c>rsvg-convert</c>, where it is installed, beside other work; a picture that cannot be made stops nothing.</summary>
internal sealed class Rasteriser : IDisposable
{
    private const string Program = "rsvg-convert";
    private const int Patience = 60_000;
    private readonly string folder;
    private readonly IReadOnlyList<string> names;
    private readonly string?[] problems;
    private readonly Thread[] threads;
    private int next = -1;
    private int isOver;
    private bool isMissing;

    private Rasteriser(string folder, IReadOnlyList<string> names)
    {
        (this.folder, this.names) = (folder, names);
        problems = new string?[names.Count];
        // Threads of their own: they wait for processes, and the pool has better to do.
        threads = [.. Enumerable.Range(0, Math.Min(names.Count, Math.Max(1, Environment.ProcessorCount))).Select(_ => new Thread(DrawAll) { IsBackground = true })];
        foreach (var thread in threads)
            thread.Start();
    }

    /// <summary>Begins to make NAME.png of each NAME.svg at twice its size, in order.</summary>
    public static Rasteriser Start(string folder, IReadOnlyList<string> names) => new(folder, names);

    /// <summary>Waits until all are made and returns what the user should know.</summary>
    public IReadOnlyList<string> Finish()
    {
        foreach (var thread in threads)
            thread.Join();
        return isMissing
            ? [$"{Program} is not installed (Debian: librsvg2-bin); the charts are there as SVG, not as PNG"]
            : [.. problems.OfType<string>()];
    }

    /// <summary>Begins no further picture and waits for those under way, so that nobody writes into a folder that is given up.</summary>
    public void Dispose()
    {
        Volatile.Write(ref isOver, 1);
        foreach (var thread in threads)
            thread.Join();
    }

    private void DrawAll()
    {
        while (Volatile.Read(ref isOver) == 0 && Interlocked.Increment(ref next) is var i && i < names.Count)
        {
            try
            {
                problems[i] = Draw(names[i]);
            }
            catch (Exception problem) when (problem is Win32Exception or FileNotFoundException)
            {
                isMissing = true;
                Volatile.Write(ref isOver, 1);
            }
            catch (Exception problem) when (problem is InvalidOperationException or IOException)
            {
                problems[i] = NotDrawn(names[i]);
            }
        }
    }

    private string? Draw(string name)
    {
        var start = new ProcessStartInfo(Program) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--zoom", "2", "--output", name + ".png", name + ".svg"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        return process.WaitForExit(Patience) && process.ExitCode == 0 ? null : NotDrawn(name);
    }

    private static string NotDrawn(string name) => $"{name}.svg: {Program} could not draw it; the SVG is there";
}
