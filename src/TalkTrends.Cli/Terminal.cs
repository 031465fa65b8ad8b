namespace TalkTrends.Cli;

/// <summary>Where results and everything else go. Results go to <paramref name="Out"/>, the rest to <paramref name="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsPlain);
