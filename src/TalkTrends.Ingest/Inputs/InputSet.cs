using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.CorpusFiles;

namespace TalkTrends.Ingest.Inputs;

/// <summary>Everything that a run reads: the documents in order, and the corpus file's say where one was given.</summary>
/// <param name="Files">Sorted by source; ids are unique.</param>
/// <param name="Options">The corpus files' run options, later files over earlier ones.</param>
/// <param name="Corrections">The corpus files' corrections in order.</param>
public sealed record InputSet(IReadOnlyList<InputFile> Files, CorpusOptions Options, IReadOnlyList<Correction> Corrections)
{
    /// <summary>What can be read, for messages.</summary>
    public const string Wanted = "wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet";

    private sealed record Found(string Source, string? Full, InputSettings Settings, string? Problem, string? Folder = null);

    /// <summary>Lists the documents of files, folders, globs, corpus files and <c>-</c> (standard input).</summary>
    /// <exception cref="InputException">An input is missing or empty, may not be read, or a corpus file is wrong.</exception>
    public static InputSet Of(IReadOnlyList<string> inputs)
    {
        var found = new List<Found>();
        var options = new CorpusOptions();
        var corrections = new List<Correction>();
        foreach (var input in inputs)
        {
            if (input == "-")
                found.Add(new Found("stdin", null, InputSettings.None, null));
            else if (CorpusFile.IsCorpusFile(input) && FileTypes.Of(input) == FileType.Regular)
            {
                var corpus = CorpusFile.Load(input);
                found.AddRange(FilesOf(corpus, input));
                options = options.Overlaid(corpus.Options);
                corrections.AddRange(corpus.Corrections);
            }
            else
                found.AddRange(Expand(input, input, "", InputSettings.None, null));
        }
        var files = Named(found);
        foreach (var correction in corrections.Where(correction => !files.Any(file => file.Source == correction.Document || file.DocumentId == correction.Document)))
            throw new InputException(correction.File, correction.Line, $"document \"{correction.Document}\" is not among the inputs; wanted a path listed under inputs");
        return new InputSet(files, options, corrections);
    }

    private static IEnumerable<Found> FilesOf(CorpusFile corpus, string named)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(named))!;
        var realFolder = RealPath.Of(folder);
        foreach (var input in corpus.Inputs)
        {
            InputException Wrong(string problem) => new(named, input.Line, problem);
            if (Path.IsPathRooted(input.Path) || !RealPath.IsBelow(Path.GetFullPath(Path.Combine(folder, input.Path)), folder))
                throw Wrong($"path \"{input.Path}\" leads out of the corpus file's folder; wanted one below it");
            // Looked at before anything is listed: a link to the root of the disk is not walked.
            var start = Glob.IsPattern(input.Path) ? new Glob(input.Path).Base : input.Path;
            if (FileTypes.Of(Path.Combine(folder, start)) == FileType.Folder && !RealPath.IsBelow(RealPath.Of(Path.Combine(folder, start)), realFolder))
                throw Wrong($"path \"{input.Path}\" leads out of the corpus file's folder through a symbolic link; wanted one below it");
            Found[] files;
            try
            {
                files = Expand(input.Path, Path.Combine(folder, input.Path), folder, input.Settings, realFolder);
            }
            catch (InputException error)
            {
                throw Wrong($"{input.Path}: {error.Problem}");
            }
            foreach (var file in files)
            {
                if (FileTypes.Of(file.Full!) != FileType.LinkLoop && !RealPath.IsBelow(RealPath.Of(file.Full!), realFolder))
                    throw Wrong($"path \"{file.Source}\" leads out of the corpus file's folder through a symbolic link; wanted one below it");
                yield return file;
            }
        }
    }

    // named: as the user wrote it, for errors; sourceBase: the folder that sources are relative to, empty for the input's own;
    // within: the folder out of which no link is followed.
    private static Found[] Expand(string named, string path, string sourceBase, InputSettings settings, string? within)
    {
        var full = Path.GetFullPath(path);
        var type = FileTypes.Of(full);
        if (type == FileType.Folder)
        {
            var entries = FolderWalk.Files(full, named, within: within).Where(entry => !CorpusFile.IsCorpusFile(entry.Full)).ToArray();
            if (entries.Length == 0)
                throw new InputException(named, 0, $"no readable document; {Wanted}");
            return [.. entries.Select(entry => new Found(Source(entry.Full, sourceBase.Length == 0 ? full : sourceBase), entry.Full, settings, entry.Problem, sourceBase.Length == 0 ? Path.GetFileName(full.TrimEnd(Path.DirectorySeparatorChar)) : null))];
        }
        if (type == FileType.Missing && Glob.IsPattern(path))
            return ExpandGlob(named, path, sourceBase, settings, within);
        if (type is FileType.Missing or FileType.Forbidden)
            throw new InputException(named, 0, $"{type.Word()}; wanted a file, a folder, a glob, a corpus file or -");
        return [new Found(sourceBase.Length == 0 ? Path.GetFileName(full) : Source(full, sourceBase), full, settings, null)];
    }

    private static Found[] ExpandGlob(string named, string path, string sourceBase, InputSettings settings, string? within)
    {
        var glob = new Glob(path);
        var folder = Path.GetFullPath(glob.Base.Length == 0 ? "." : glob.Base);
        Found[] files = FileTypes.Of(folder) != FileType.Folder
            ? []
            : [.. FolderWalk.Files(folder, named, glob.MostFolders, within)
                .Where(entry => glob.Matches(entry.Relative) && !CorpusFile.IsCorpusFile(entry.Full))
                .Select(entry => new Found(Source(entry.Full, sourceBase.Length == 0 ? folder : sourceBase), entry.Full, settings, entry.Problem))];
        return files.Length > 0 ? files : throw new InputException(named, 0, "no file fits this pattern; wanted at least one");
    }

    private static string Source(string full, string folder) =>
        Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');

    // One file that two inputs name is read once, with what the first says of it.
    private static InputFile[] Named(List<Found> found)
    {
        var ordered = found.DistinctBy(file => file.Full ?? "-", StringComparer.Ordinal).OrderBy(file => file.Source, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. ordered.Select(file => new InputFile(FreeId(Slug.Of(WithoutExtension(file.Source)), taken), file.Source, file.Full) { Settings = file.Settings, Problem = file.Problem, InputFolder = string.IsNullOrEmpty(file.Folder) ? null : file.Folder })];
    }

    private static string FreeId(string id, HashSet<string> taken)
    {
        var free = id;
        for (var number = 2; !taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return free;
    }

    private static string WithoutExtension(string source)
    {
        if (source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            source = source[..^3];
        var dot = source.LastIndexOf('.');
        return dot > source.LastIndexOf('/') + 1 ? source[..dot] : source;
    }
}
