using System.Text;

namespace TalkTrends.Ingest.Streams;

/// <summary>UTF-8 in which stray bytes are read as Windows-1252, and counted: files of either kind, and mixtures, come out right.</summary>
internal sealed class LenientUtf8 : DecoderFallback
{
    public LenientUtf8()
    {
        Encoding = (Encoding)new UTF8Encoding(false).Clone();
        Encoding.DecoderFallback = this;
    }

    /// <summary>The encoding to read with.</summary>
    public Encoding Encoding { get; }

    /// <summary>Bytes so far that were no UTF-8.</summary>
    public int Strays { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(LenientUtf8 owner) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_bytes, _next) = (bytesUnknown, 0);
            owner.Strays += bytesUnknown.Length;
            return true;
        }

        public override char GetNextChar() => _next < _bytes.Length ? TextDecoding.FromWindows1252(_bytes[_next++]) : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }

        public override void Reset() => (_bytes, _next) = ([], 0);
    }
}
