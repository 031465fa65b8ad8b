using System.Runtime.InteropServices;

namespace TalkTrends.Cli;

/// <summary>Turns Ctrl-C and a request to terminate into a cancelled token; work that does not heed it in time is left behind.</summary>
internal sealed class Cancellation : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource _outOfPatience = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;

    public Cancellation() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>The result of the work, on a thread of its own, since a signal must be heard while it computes or waits for input.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or did not heed the signal in time.</exception>
    public async Task<int> Guard(Func<Task<int>> work)
    {
        var result = Task.Run(work);
        if (await Task.WhenAny(result, _outOfPatience.Task) != result)
            throw new OperationCanceledException();
        return await result;
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_source.IsCancellationRequested)
            _outOfPatience.TrySetResult();
        else
            _ = Task.Delay(s_patience).ContinueWith(_ => _outOfPatience.TrySetResult(), TaskScheduler.Default);
        _source.Cancel();
    }
}
