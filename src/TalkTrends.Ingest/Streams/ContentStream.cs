using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Streams;

/// <summary>The bytes of a document after its head was looked at: head first, then the rest, within limits.</summary>
internal sealed class ContentStream(byte[] head, Stream rest, string source, long most, bool refuseNul) : ForwardStream
{
    private int _fromHead;
    private long _count;
    private int _lines = 1;

    /// <exception cref="InputException">More bytes than allowed, or a NUL byte in a text.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, head.Length - _fromHead);
        if (read > 0)
        {
            head.AsSpan(_fromHead, read).CopyTo(buffer);
            _fromHead += read;
        }
        else
            read = ReadRest(buffer);
        _count += read;
        if (_count > most)
            throw new InputException(source, 0, FormattableString.Invariant($"more than {most >> 20} MB; wanted less"));
        if (refuseNul)
            CheckText(buffer[..read]);
        return read;
    }

    private int ReadRest(Span<byte> buffer)
    {
        try
        {
            return rest.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new InputException(source, 0, "gzip data that is damaged; wanted a whole .gz file");
        }
    }

    private void CheckText(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        _lines += (nul < 0 ? bytes : bytes[..nul]).Count((byte)'\n');
        if (nul >= 0)
            throw new InputException(source, _lines, "a NUL byte; wanted text");
    }
}
