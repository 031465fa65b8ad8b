using System.IO.Compression;
using System.Text;

namespace TalkTrends.Reports.Office;

/// <summary>An Office Open XML package: parts and what relates them. The same parts give the same bytes.</summary>
/// <remarks>
/// Written here and not through System.IO.Packaging, which stamps each part with the clock and names relations at random.
/// </remarks>
internal sealed class OfficePackage
{
    // The first moment a zip file can name.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const string Relations = "application/vnd.openxmlformats-package.relationships+xml";
    private readonly SortedDictionary<string, (string ContentType, ReadOnlyMemory<byte> Content)> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(string Id, string Type, string Target, bool External)>> _relations = new(StringComparer.Ordinal);

    /// <summary>Adds a part of XML.</summary>
    /// <param name="path">From the root, without a slash in front: <c>ppt/presentation.xml</c>.</param>
    /// <param name="contentType">What it holds.</param>
    /// <param name="root">Its root element.</param>
    public void Add(string path, string contentType, Xml root) =>
        Add(path, contentType, Bytes(root));

    /// <summary>Adds a part.</summary>
    /// <exception cref="ArgumentException">There is one at that path.</exception>
    public void Add(string path, string contentType, ReadOnlyMemory<byte> content) => _parts.Add(path, (contentType, content));

    /// <summary>True where a part stands at that path.</summary>
    public bool Holds(string path) => _parts.ContainsKey(path);

    /// <summary>Relates a part to another and returns the relation's id.</summary>
    /// <param name="from">Path of the part; empty: the package.</param>
    /// <param name="type">What the other is to it: the last part of an officeDocument relation, or a whole address.</param>
    /// <param name="to">Path of the other part.</param>
    /// <param name="id">The id; null: the next number.</param>
    public string Relate(string from, string type, string to, string? id = null) => Relate(from, type, Relative(from, to), external: false, id);

    /// <summary>Relates a part to something outside the package and returns the relation's id.</summary>
    public string RelateOutside(string from, string type, string target, string? id = null) => Relate(from, type, target, external: true, id);

    /// <summary>Writes the package.</summary>
    public void Write(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        // Readers look for the types first.
        Write(zip, "[Content_Types].xml", Bytes(ContentTypes()));
        foreach (var (from, relations) in _relations)
            Write(zip, RelationsOf(from), Bytes(RelationsXml(relations)));
        foreach (var (path, part) in _parts)
            Write(zip, path, part.Content);
    }

    /// <summary>The package as one block of memory.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        var memory = new MemoryStream();
        Write(memory);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    private string Relate(string from, string type, string target, bool external, string? id)
    {
        if (!_relations.TryGetValue(from, out var relations))
            _relations.Add(from, relations = []);
        id ??= FormattableString.Invariant($"rId{relations.Count + 1}");
        var whole = type.Contains(':', StringComparison.Ordinal) ? type : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type;
        relations.Add((id, whole, target, external));
        return id;
    }

    private static void Write(ZipArchive zip, string path, ReadOnlyMemory<byte> content)
    {
        // A workbook inside is packed already.
        var entry = zip.CreateEntry(path, path.EndsWith(".xlsx", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content.Span);
    }

    private static byte[] Bytes(Xml root) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.Text);

    private Xml ContentTypes() => Xml.Of(
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="{Relations}"/><Default Extension="xml" ContentType="application/xml"/>{Xml.Join(_parts.Select(part => Xml.Of($"""<Override PartName="/{part.Key}" ContentType="{part.Value.ContentType}"/>""")))}</Types>""");

    private static Xml RelationsXml(List<(string Id, string Type, string Target, bool External)> relations) => Xml.Of(
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Xml.Join(relations.Select(one => Xml.Of($"""<Relationship Id="{one.Id}" Type="{one.Type}" Target="{one.Target}"{(one.External ? new Xml(" TargetMode=\"External\"") : Xml.None)}/>""")))}</Relationships>""");

    private static string RelationsOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return $"{path[..(slash + 1)]}_rels/{path[(slash + 1)..]}.rels";
    }

    /// <summary>The path of a part as seen from the folder of another.</summary>
    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", here.Length - shared)) + string.Join('/', there[shared..]);
    }
}
