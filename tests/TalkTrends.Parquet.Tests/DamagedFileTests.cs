using System.Buffers.Binary;
using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

public class DamagedFileTests
{
    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Files().Length)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_cut_of_a_file_is_refused(int kind)
    {
        var file = Files()[kind];
        for (var length = 0; length < file.Length; length++)
            Assert.Throws<ParquetFormatException>(() => ReadAll(file[..length]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_gives_a_table_or_one_kind_of_exception(int kind)
    {
        var (original, random) = (Files()[kind], new Random(20260101 + kind));
        var refused = 0;
        const int Rounds = 4_000;
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(original, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            refused += IsRefused(damaged) ? 1 : 0;
            // A few hundred bytes never cost more than this, whatever they claim.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 22);
        }
        // Most of the bytes matter: a reader that took nearly everything would not be looking.
        Assert.True(refused > Rounds / 2, $"Only {refused} of {Rounds} were refused.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_flipped_bit_in_the_rows_never_passes_for_data(int kind)
    {
        var file = Files()[kind];
        var expected = ReadAll(file);
        var footerStart = file.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        for (var at = 4; at < footerStart; at++)
        {
            var damaged = file.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            // A flip in a field that nobody needs may pass, but then the rows are the rows.
            if (!IsRefused(damaged))
                Assert.Equal(expected, ReadAll(damaged));
        }
    }

    [Fact]
    public void Random_bytes_in_the_frame_are_refused()
    {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var footer = new byte[random.Next(0, 200)];
            random.NextBytes(footer);
            IsRefused(Frame(footer));
        }
    }

    [Fact]
    public void Deeply_nested_structures_are_refused_without_a_deep_stack()
    {
        // A footer of nothing but field 1, a struct, that begins with field 1, a struct …
        var footer = new byte[1_000_000];
        Array.Fill(footer, (byte)0x1C);
        Assert.Contains("nested", Assert.Throws<ParquetFormatException>(() => ReadAll(Frame(footer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_beyond_the_file_allocate_nothing()
    {
        // Field 2, a list of two billion structs.
        byte[] footer = [0x29, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x00];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ParquetFormatException>(() => ReadAll(Frame(footer)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Messages_say_what_was_found_what_was_wanted_and_where()
    {
        var file = Tables.Write(StringColumn.Of(["a", "b"]), isNullable: true, Tables.Plain);
        Message("the file's end at byte ", file[..^1]);
        Message("3 bytes; a Parquet file has 12 at least", "PAR"u8.ToArray());
        Message("the file at byte 0: other bytes at the beginning; PAR1 was wanted", [.. "PAR2"u8, .. file[4..]]);
        Message("an encrypted footer", [.. file[..^1], (byte)'E']);
        file[40] ^= 1;
        var exception = Assert.Throws<ParquetFormatException>(() => ReadAll(file));
        Assert.StartsWith("column 'x', page at byte 4: a page whose checksum is ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, exception.Offset);
    }

    [Fact]
    public void A_row_group_beyond_the_readers_limit_is_refused()
    {
        var file = Tables.Write(new Int32Column(new int[1_000]), isNullable: false);
        var exception = Assert.Throws<ParquetFormatException>(() => Tables.Open(file, new() { MaximumRowsPerGroup = 999 }));
        Assert.Contains("1000 rows; at most 999", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_beyond_the_readers_limit_is_refused()
    {
        var file = Tables.Write(StringColumn.Of([new string('a', 100_000)]), isNullable: false);
        Assert.True(file.Length < 2_000);
        using var reader = Tables.Open(file, new() { MaximumPageBytes = 50_000 });
        Assert.Contains("at most 50000", Assert.Throws<ParquetFormatException>(() => reader.ReadColumn(0, 0)).Message, StringComparison.Ordinal);
    }

    private static void Message(string part, byte[] file) =>
        Assert.Contains(part, Assert.Throws<ParquetFormatException>(() => ReadAll(file)).Message, StringComparison.Ordinal);

    private static byte[] Frame(byte[] footer)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        return [.. "PAR1"u8, .. footer, .. length, .. "PAR1"u8];
    }

    private static byte[][] Files()
    {
        var random = new Random(20260101);
        var types = Enum.GetValues<ParquetType>();
        var schema = new ParquetSchema([.. types.Select(type => new ParquetColumn($"{type}", type, isNullable: type != ParquetType.Int64))]);
        ColumnData[] rows = [.. schema.Columns.Select(column => Tables.RandomColumn(random, column.Type, 40, column.IsNullable))];
        return
        [
            Tables.Write(schema, rows, Tables.Plain),
            Tables.Write(schema, rows, new() { RowsPerGroup = 25, Metadata = [new("key", "value")] }),
            Tables.Write(StringColumn.Of([.. Enumerable.Range(0, 60).Select(row => row % 9 == 0 ? null : $"text {row % 5}")]), isNullable: true, new() { Compression = ParquetCompression.None }),
        ];
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var file = original.ToList();
        for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
        {
            // Half of the wounds go to the footer, where a wrong number does most.
            var at = random.Next(2) == 0 ? random.Next(file.Count) : Math.Max(0, file.Count - 1 - random.Next(600));
            switch (random.Next(6))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2:
                    file[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    file.Insert(at, (byte)random.Next(256));
                    break;
                case 4:
                    file.RemoveRange(at, Math.Min(file.Count - at - 1, random.Next(1, 5)));
                    break;
                default:
                    var from = random.Next(file.Count);
                    file.InsertRange(at, file.GetRange(from, Math.Min(file.Count - from, random.Next(1, 20))));
                    break;
            }
        }
        return [.. file];
    }

    private static bool IsRefused(byte[] file)
    {
        try
        {
            ReadAll(file);
            return false;
        }
        catch (ParquetFormatException exception)
        {
            Assert.Contains("; ", exception.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private static List<object?> ReadAll(byte[] file)
    {
        using var reader = Tables.Open(file);
        var cells = new List<object?>();
        for (var group = 0; group < reader.RowGroups.Count; group++)
            for (var column = 0; column < reader.Schema.Columns.Count; column++)
                cells.AddRange(Tables.Cells(reader.ReadColumn(group, column)));
        return cells;
    }
}
