using System.IO.Compression;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Workbooks;

/// <summary>Refuses archives that would unpack to more than a workbook holds, whatever they say of themselves.</summary>
internal static class ZipLimits
{
    /// <summary>Most bytes of all parts that are read, unpacked.</summary>
    public const int MostUnpacked = 512 << 20;

    private const int MostEntries = 10_000;

    /// <summary>Unpacks every part below a folder once, counting.</summary>
    /// <exception cref="InputException">Too many parts or bytes, a damaged archive, or one without such parts.</exception>
    public static void Check(MemoryStream bytes, string source, string folder)
    {
        try
        {
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
                throw new InputException(source, 0, FormattableString.Invariant($"an archive of {archive.Entries.Count} parts; wanted a workbook of at most {MostEntries}"));
            var (left, buffer, parts) = ((long)MostUnpacked, new byte[1 << 16], 0);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            {
                parts++;
                using var content = entry.Open();
                for (int read; (read = content.Read(buffer)) > 0;)
                {
                    if ((left -= read) < 0)
                        throw new InputException(source, 0, FormattableString.Invariant($"a workbook that unpacks to more than {MostUnpacked >> 20} MB; wanted less, or a CSV table"));
                }
            }
            if (parts == 0)
                throw new InputException(source, 0, $"a ZIP archive or an office document; {InputSet.Wanted}");
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            throw new InputException(source, 0, "a workbook that is damaged; wanted a whole XLSX, XLS or ODS workbook");
        }
        bytes.Position = 0;
    }
}
