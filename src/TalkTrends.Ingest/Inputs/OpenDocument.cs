using System.IO.Compression;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Streams;

namespace TalkTrends.Ingest.Inputs;

/// <summary>A document opened for reading: its head looked at, decompressed, decoded, its hash taken on the way.</summary>
internal sealed class OpenDocument : IDisposable
{
    private const int HeadBytes = 1 << 16;
    private const long MostRaw = 4L << 30;
    private const long MostDecoded = 2L << 30;
    private const long MostUnpacked = 1L << 30;

    private readonly HashingStream _raw;
    private readonly ContentStream _content;
    private readonly LenientUtf8 _lenient = new();
    private readonly string _source;

    private OpenDocument(Stream stream, string source)
    {
        _source = source;
        _raw = new HashingStream(stream);
        var head = ReadHead(_raw);
        Stream rest = _raw;
        var packed = head is [0x1F, 0x8B, ..];
        if (packed)
        {
            rest = new GZipStream(new ContentStream(head, _raw, source, MostRaw, refuseNul: false), CompressionMode.Decompress);
            head = Unpacked(rest);
        }
        var (encoding, mark) = TextDecoding.Of(head, _lenient);
        var wide = encoding is UnicodeEncoding;
        IsParquet = FormatSniffer.IsParquet(head);
        Workbook = FormatSniffer.WorkbookKind(head);
        BinaryKind = IsParquet || Workbook is not null ? null : FormatSniffer.BinaryKind(head, wide);
        _content = new ContentStream(IsParquet || Workbook is not null ? head : head[mark..], rest, source, packed ? MostUnpacked : MostDecoded, refuseNul: !wide && !IsParquet && Workbook is null);
        Encoding = encoding;
        // With a count of its own: these bytes are decoded again when the document is read.
        var headEncoding = wide ? encoding : new LenientUtf8().Encoding;
        Head = headEncoding.GetString(head.AsSpan(mark));
    }

    /// <summary>How bytes stand for characters.</summary>
    public Encoding Encoding { get; }

    /// <summary>The first characters.</summary>
    public string Head { get; }

    /// <summary>True for a Parquet file.</summary>
    public bool IsParquet { get; }

    /// <summary>"xlsx", "xls" or "ods" for what may be such a workbook; null otherwise.</summary>
    public string? Workbook { get; }

    /// <summary>What a binary file is; null for text, and for what is read.</summary>
    public string? BinaryKind { get; }

    /// <summary>Bytes that were no UTF-8 and were read as Windows-1252; of the whole document once it is read.</summary>
    public int StrayBytes => _lenient.Strays;

    /// <summary>Opens a regular file or standard input.</summary>
    /// <exception cref="InputException">It is something else, or may not be read.</exception>
    public static OpenDocument Open(InputFile file, Func<Stream> standardInput)
    {
        if (file.Problem is { } problem)
            throw new InputException(file.Source, 0, problem);
        if (file.Path is null)
            return new OpenDocument(standardInput(), file.Source);
        var type = FileTypes.Of(file.Path);
        if (type != FileType.Regular)
            throw new InputException(file.Source, 0, $"{type.Word()}; wanted a file");
        try
        {
            var stream = new FileStream(file.Path, new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan });
            if (stream.Length > MostRaw)
            {
                var megabytes = stream.Length >> 20;
                stream.Dispose();
                throw new InputException(file.Source, 0, FormattableString.Invariant($"{megabytes} MB; wanted at most {MostRaw >> 20} MB"));
            }
            return new OpenDocument(stream, file.Source);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException(file.Source, 0, "no permission to read this file; wanted a file that can be read");
        }
        catch (IOException)
        {
            throw new InputException(file.Source, 0, "reading failed; wanted a file that can be read");
        }
    }

    /// <summary>The text as a stream; call once.</summary>
    public TextReader Reader() => new StreamReader(_content, Encoding, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);

    /// <summary>The whole content as it lies on disk; call once.</summary>
    /// <exception cref="InputException">Longer than allowed.</exception>
    public MemoryStream Bytes(int most)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = _content.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
                throw new InputException(_source, 0, FormattableString.Invariant($"more than {most >> 20} MB; wanted less"));
        }
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>The whole text with line feeds at its line ends; call once.</summary>
    /// <exception cref="InputException">Longer than allowed, in all or in a line.</exception>
    public string Text(int most, int mostInLine)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 15];
        using var reader = Reader();
        for (int read; (read = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (text.Length + read > most)
                throw new InputException(_source, 0, FormattableString.Invariant($"notes of more than {most >> 20} million characters; wanted fewer"));
            text.Append(buffer, 0, read);
        }
        var whole = text.ToString();
        if (whole.Contains('\r', StringComparison.Ordinal))
            whole = whole.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var line = 0;
        foreach (var row in whole.AsSpan().EnumerateLines())
        {
            line++;
            if (row.Length > mostInLine)
                throw new InputException(_source, line, FormattableString.Invariant($"a line of {row.Length} characters; wanted at most {mostInLine}"));
        }
        return whole;
    }

    /// <summary>Size on disk, and SHA-256 in lower-case hexadecimal (empty where the file was too large to read).</summary>
    public (long Bytes, string Sha256) Finish()
    {
        var hash = _raw.Finish(MostRaw) ?? "";
        return (_raw.Count, hash);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _content.Dispose();
        _raw.Dispose();
    }

    private static byte[] ReadHead(Stream stream)
    {
        var head = new byte[HeadBytes];
        var count = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return head[..count];
    }

    private byte[] Unpacked(Stream stream)
    {
        try
        {
            return ReadHead(stream);
        }
        catch (InvalidDataException)
        {
            throw new InputException(_source, 0, "gzip data that is damaged; wanted a whole .gz file");
        }
    }
}
