using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Pipelines;
using TalkTrends.Store.Background;

namespace TalkTrends.Testing;

/// <summary>A folder of its own for a test, removed after it.</summary>
internal sealed class IngestFixture : IDisposable
{
    public IngestFixture() => Folder = Directory.CreateTempSubdirectory("ingest").FullName;

    public string Folder { get; }

    public static NameTokens Names { get; } = Readings.Names(null);

    public static ConferenceCatalogue Catalogue { get; } = ConferenceCatalogue.LoadDefault();

    /// <summary>Takes each line that begins with '#' for a talk, and the first line for the headline.</summary>
    public static NotesDraft FakeNotes(string text, NotesFormat syntax)
    {
        var lines = text.Split('\n').Select((line, index) => new TextLine(index + 1, line.Trim())).Where(line => line.Text.Length > 0).ToArray();
        var talks = lines.Skip(1).Where(line => line.Text.StartsWith('#')).Select(line => new SessionDraft { Title = line.Text.TrimStart('#', ' '), LineStart = line.Line, LineEnd = line.Line });
        var preamble = lines.Skip(1).TakeWhile(line => !line.Text.StartsWith('#'));
        return new NotesDraft([.. talks], [lines[0] with { Text = lines[0].Text.TrimStart('#', ' ') }], new Dictionary<string, string>(), [.. preamble], false, 0, []);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteGzip(string name, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return Write(name, packed.ToArray());
    }

    public string MakePipe(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Named pipes are made with mkfifo, on Linux.");
        var path = Path.Combine(Folder, name);
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        return path;
    }

    public DocumentReading Read(string name, string content) => ReadAll(Write(name, content))[0];

    public DocumentReading Read(string name, byte[] content) => ReadAll(Write(name, content))[0];

    public static IReadOnlyList<DocumentReading> ReadAll(params string[] inputs)
    {
        var reader = new DocumentReader(Catalogue, FakeNotes) { Names = Names };
        return [.. InputSet.Of(inputs).Files.Select(reader.Read)];
    }

    /// <summary>Takes all permissions from a file or folder; skips the test where that binds nobody.</summary>
    public static void Lock(string path)
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            Assert.Skip("Permissions do not bind this user.");
        else
            File.SetUnixFileMode(path, UnixFileMode.None);
    }

    /// <summary>Gives them back, so that the folder can be removed.</summary>
    public static void Unlock(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The only warning of a document that could not be read.</summary>
    public static string Refusal(DocumentReading reading)
    {
        Assert.Equal("unreadable", reading.Document.Format);
        Assert.Empty(reading.Talks);
        var warning = Assert.Single(reading.Warnings);
        return warning.Line > 0 ? FormattableString.Invariant($"{warning.Line}: {warning.Problem}") : warning.Problem;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
