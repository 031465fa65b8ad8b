namespace TalkTrends.Store.ParquetFiles;

/// <summary>A file of which, once a chunk is opened, only that chunk is there, and may be read only so often.</summary>
/// <remarks>What would read on and on, or run into the pages of another column, gets an exception in its place.</remarks>
internal sealed class ChunkStream(Stream file) : Stream
{
    private const int Generosity = 4;

    private long _start;
    private byte[]? _chunk;
    private long _left;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get; set; }

    /// <summary>Shows these bytes alone, until they have been asked for a few times over: once is what reading takes, and the headers byte by byte.</summary>
    public void Show(long start, byte[] chunk)
    {
        (_start, _chunk) = (start, chunk);
        Rewind();
    }

    /// <summary>Lets the same bytes be read again.</summary>
    public void Rewind() => _left = (Generosity * (long)_chunk!.Length) + 4096;

    public override int Read(Span<byte> buffer)
    {
        if (_chunk is null)
        {
            file.Position = Position;
            var read = file.Read(buffer);
            Position += read;
            return read;
        }
        var at = Position - _start;
        var count = at >= 0 ? (int)Math.Min(buffer.Length, _chunk.Length - at) : 0;
        if (count <= 0 || (_left -= count + 1) < 0)
            throw new EndOfStreamException("the pages of the column are over");
        _chunk.AsSpan((int)at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    });

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
