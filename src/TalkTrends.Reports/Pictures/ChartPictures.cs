using System.Runtime.ExceptionServices;
using TalkTrends.Charts.Description;
using TalkTrends.Charts;

namespace TalkTrends.Reports.Pictures;

/// <summary>Makes the PNGs and the PDF of a folder of charts, beside other work.</summary>
internal sealed class ChartPictures : IDisposable
{
    /// <summary>Name of the PDF: the report's charts, a page each.</summary>
    public const string PdfName = "charts.pdf";

    private readonly CancellationTokenSource over = new();
    private readonly Task work;

    /// <summary>Begins.</summary>
    /// <param name="folder">Where to; it is there.</param>
    /// <param name="title">Of the PDF.</param>
    /// <param name="leading">Charts that the PDF holds as well.</param>
    /// <param name="themes">The others.</param>
    /// <param name="options">Which are wanted, by how many threads, and who is told.</param>
    public ChartPictures(string folder, string title, IReadOnlyList<DrawnChart> leading, IReadOnlyList<DrawnChart> themes, DrawingOptions options)
    {
        IReadOnlyList<DrawnChart> drawn = options.Pictures switch { ChartPictureSet.None => [], ChartPictureSet.Main => leading, _ => [.. leading, .. themes] };
        Action[] all = drawn.Count == 0 ? [] :
        [
            () => File.WriteAllBytes(Path.Combine(folder, PdfName), ChartRenderer.Pdf(leading.Select(drawn => drawn.Chart), ChartTheme.Light, title)),
            .. drawn.SelectMany(drawn => (Action[])[() => WritePng(folder, drawn.Chart, ChartTheme.Light), () => WritePng(folder, drawn.Chart, ChartTheme.Dark)]),
        ];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = over.Token };
        var made = 0;
        work = Task.Run(() => Parallel.ForEach(all, parallel, draw =>
        {
            draw();
            var now = Interlocked.Increment(ref made);
            if (now * 10 / all.Length > (now - 1) * 10 / all.Length)
                options.Progress(FormattableString.Invariant($"pictures: {now} of {all.Length}"));
        }));
    }

    /// <summary>Waits until all are made.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public void Finish()
    {
        try
        {
            work.Wait();
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>Begins no further picture and waits for those under way, so that nobody writes into a folder that is given up.</summary>
    public void Dispose()
    {
        over.Cancel();
        ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
        over.Dispose();
    }

    private static void WritePng(string folder, Chart chart, ChartTheme ground) =>
        File.WriteAllBytes(Path.Combine(folder, (ground == ChartTheme.Dark ? ChartFolder.DarkName(chart.Id) : chart.Id) + ".png"), ChartRenderer.Png(chart, ground));
}
