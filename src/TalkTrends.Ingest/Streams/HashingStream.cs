using System.Security.Cryptography;

namespace TalkTrends.Ingest.Streams;

/// <summary>Passes bytes on and takes their SHA-256 on the way, so that a document is read once.</summary>
internal sealed class HashingStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes passed so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _hash.AppendData(buffer[..read]);
        Count += read;
        return read;
    }

    /// <summary>Reads what is left, up to a limit, and gives the hash of everything; null where more is left.</summary>
    public string? Finish(long most)
    {
        var buffer = new byte[1 << 16];
        while (Count < most)
        {
            if (Read(buffer.AsSpan()) == 0)
                return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
        return inner.ReadByte() < 0 ? Convert.ToHexStringLower(_hash.GetHashAndReset()) : null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
