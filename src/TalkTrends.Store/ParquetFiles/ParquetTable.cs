using System.Runtime.InteropServices;
using System.Text;
using Parquet.Schema;
using Parquet;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles.Check;

namespace TalkTrends.Store.ParquetFiles;

/// <summary>The one door by which Parquet comes in: a flat table, read with Parquet.Net a column of a row group at a time.</summary>
/// <remarks>
/// Parquet.Net reads what it is given on trust. So the footer and the pages are held to the file first (<see cref="FooterCheck"/>,
/// <see cref="PageCheck"/>), then read from the column's own bytes alone, then counted; and should it still not come to an end, it is left behind.
/// Whatever is wrong becomes an <see cref="InputException"/>: what was found; what was wanted. Not for several threads at once.
/// </remarks>
internal sealed class ParquetTable : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] s_unread = new byte[1];

    private readonly string _source;
    private readonly TimeSpan _patience;
    private readonly bool _isKnown;
    private readonly Stream _content;
    private readonly ChunkStream _stream;
    private readonly CheckedFile _file;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;

    private ParquetTable(Stream content, string source, bool isKnown, TimeSpan patience)
    {
        (_content, _source, _isKnown, _patience) = (content, source, isKnown, patience);
        _stream = new ChunkStream(content);
        CheckedFile? file = null;
        Guarded(() => file = FooterCheck.Read(content));
        _file = file!;
        GroupRows = [.. _file.Groups.Select(group => group.RowCount)];
        // Text is read as bytes, which Parquet.Net would make characters of whatever they are.
        _fields = [.. _file.Columns.Select(column => new DataField(column.Name, ClrType(column.Type), column.IsNullable))];
        _ = new ParquetSchema(_fields);
        ParquetReader? reader = null;
        Aside(async () => reader = await ParquetReader.CreateAsync(_stream));
        _reader = reader!;
        if (_reader.RowGroupCount != _file.Groups.Count)
            throw Wrong($"{_reader.RowGroupCount} row groups; wanted {_file.Groups.Count}");
    }

    /// <summary>The table's columns.</summary>
    public IReadOnlyList<ParquetColumn> Columns => _file.Columns;

    /// <summary>Rows of the whole table.</summary>
    public long RowCount => _file.RowCount;

    /// <summary>Rows of each row group.</summary>
    public IReadOnlyList<int> GroupRows { get; }

    /// <summary>Keys and values of the footer.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _file.Metadata;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; also its name in errors.</param>
    /// <param name="wanted">What is wanted where there is no such file.</param>
    /// <param name="isKnown">Its bytes are known to be what was written, so that the checksums of its pages need not be looked at.</param>
    /// <exception cref="InputException">It is missing, cannot be read, or is no table that is read here.</exception>
    public static ParquetTable Open(string path, string wanted, bool isKnown = false)
    {
        try
        {
            return Open(File.OpenRead(path), path, isKnown);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, 0, $"there is no such table; wanted {wanted}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
    }

    /// <summary>Opens a table.</summary>
    /// <param name="content">The file; it must seek, and is closed with the table, or here where that cannot be read.</param>
    /// <param name="source">Its name in errors.</param>
    /// <param name="isKnown">Its bytes are known to be what was written, so that the checksums of its pages need not be looked at.</param>
    /// <param name="patience">How long a column may take; half a minute where nothing is said.</param>
    /// <exception cref="InputException">It is no table that is read here.</exception>
    public static ParquetTable Open(Stream content, string source, bool isKnown = false, TimeSpan? patience = null)
    {
        try
        {
            return new ParquetTable(content, source, isKnown, patience ?? s_patience);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>The file's name in errors.</summary>
    public string Source => _source;

    /// <summary>0-based index of the column of this name, compared by ordinal; -1 where there is none.</summary>
    public int IndexOf(string name) => Array.FindIndex(_fields, field => field.Name == name);

    /// <summary>The rows of one column in one row group.</summary>
    /// <param name="group">0-based index of the row group.</param>
    /// <param name="column">0-based index of the column.</param>
    /// <exception cref="InputException">Its pages are damaged, or encoded in a way that is not read.</exception>
    public ColumnData Read(int group, int column)
    {
        var (about, rows) = (_file.Groups[group].Chunks[column], _file.Groups[group].RowCount);
        Guarded(() =>
        {
            var chunk = new byte[about.Length];
            _content.Seek(about.Start, SeekOrigin.Begin);
            _content.ReadExactly(chunk);
            PageCheck.Require(chunk, about, Columns[column], rows, _isKnown);
            _stream.Show(about.Start, chunk);
        });
        return Columns[column].Type switch
        {
            ParquetType.Boolean => Values(group, column, false, true),
            ParquetType.Int32 => Values(group, column, int.MinValue, int.MaxValue),
            ParquetType.Int64 => Values(group, column, long.MinValue, long.MaxValue),
            ParquetType.Double => Values(group, column, double.MinValue, double.MaxValue),
            _ => Texts(group, column),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static Type ClrType(ParquetType type) => type switch
    {
        ParquetType.Boolean => typeof(bool),
        ParquetType.Int32 => typeof(int),
        ParquetType.Int64 => typeof(long),
        ParquetType.Double => typeof(double),
        _ => typeof(byte[]),
    };

    private TextColumn Texts(int group, int column)
    {
        var present = new ReadOnlyMemory<byte>[_file.Groups[group].RowCount];
        Array.Fill(present, s_unread);
        var levels = Raw(group, column, present, out var count);
        if (count > 0 && IsUnread(present[count - 1]))
            throw TooFew(column);
        var texts = new string?[present.Length];
        Guarded(() => Decode(present, levels, texts));
        return new TextColumn(texts);
    }

    /// <summary>Rows that share an entry of the dictionary share its bytes, and from here on its text.</summary>
    private static void Decode(ReadOnlyMemory<byte>[] present, int[]? levels, string?[] texts)
    {
        var known = new Dictionary<byte[], string>();
        byte[]? before = null;
        var (text, next) = ("", 0);
        for (var row = 0; row < texts.Length; row++)
        {
            if (levels is not null && levels[row] == 0)
                continue;
            MemoryMarshal.TryGetArray(present[next++], out var bytes);
            if (bytes.Count == 0)
            {
                texts[row] = "";
                continue;
            }
            if (!ReferenceEquals(bytes.Array, before) && !known.TryGetValue(before = bytes.Array!, out text!))
                known[before] = text = s_utf8.GetString(bytes);
            texts[row] = text;
        }
    }

    private static bool IsUnread(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array) && ReferenceEquals(array.Array, s_unread);

    /// <param name="group">The row group.</param>
    /// <param name="column">The column.</param>
    /// <param name="unread">A value that stands where nothing was read.</param>
    /// <param name="other">Another one, for where the first was found: it may be a value.</param>
    private ValueColumn<T> Values<T>(int group, int column, T unread, T other)
        where T : struct
    {
        var present = new T[_file.Groups[group].RowCount];
        Array.Fill(present, unread);
        var levels = Raw(group, column, present, out var count);
        if (count > 0 && EqualityComparer<T>.Default.Equals(present[count - 1], unread))
        {
            Array.Fill(present, other);
            _stream.Rewind();
            levels = Raw(group, column, present, out count);
            if (EqualityComparer<T>.Default.Equals(present[count - 1], other))
                throw TooFew(column);
        }
        if (levels is null)
            return new ValueColumn<T>(present);
        var (values, nulls, next) = (new T[present.Length], new bool[present.Length], 0);
        for (var row = 0; row < values.Length; row++)
            if (levels[row] == 0)
                nulls[row] = true;
            else
                values[row] = present[next++];
        return new ValueColumn<T>(values, nulls);
    }

    /// <summary>Reads the values that are there, one after the other, and says for a column that may lack some which rows have one.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="column">The column.</param>
    /// <param name="values">Where they go; as many as rows.</param>
    /// <param name="count">How many values there have to be.</param>
    private int[]? Raw<T>(int group, int column, T[] values, out int count)
        where T : struct
    {
        count = values.Length;
        if (values.Length == 0)
            return null;
        int[]? levels = null;
        if (Columns[column].IsNullable)
        {
            levels = new int[values.Length];
            Array.Fill(levels, -1);
        }
        Memory<int>? into = null;
        if (levels is not null)
            into = levels;
        Aside(async () => await _reader.RowGroups[group].ReadRawAsync<T>(_fields[column], values, into, null));
        if (levels is null)
            return null;
        count = levels.AsSpan().Count(1);
        return count + levels.AsSpan().Count(0) == levels.Length ? levels
            : throw Wrong($"column '{Columns[column].Name}' has rows that neither have a value nor lack one; wanted a level of 0 or 1 for each");
    }

    /// <summary>Runs Parquet.Net's code on a thread that can be left behind: none can be stopped from outside.</summary>
    private void Aside(Func<Task> read) => Guarded(() =>
    {
        if (!Task.Run(read).Wait(_patience))
            throw new DamageException($"nothing after {_patience.TotalSeconds} seconds", $"a table that can be read");
    });

    /// <summary>Turns everything that reading can throw into one line.</summary>
    private void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem)
        {
            var cause = problem is AggregateException { InnerException: { } inner } ? inner : problem;
            throw cause switch
            {
                DamageException => Wrong($"{cause.Message}"),
                DecoderFallbackException => Wrong($"text that is not UTF-8; wanted a table in UTF-8"),
                _ => Wrong($"pages that cannot be unpacked ({cause.GetType().Name}); wanted a whole table"),
            };
        }
    }

    private InputException TooFew(int column) => Wrong($"column '{Columns[column].Name}' has fewer values than rows; wanted one in each row that has one");

    private InputException Wrong(FormattableString problem) => new(_source, 0, FormattableString.Invariant(problem));
}
