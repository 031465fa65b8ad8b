using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.MlNet;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>A corpus file: which inputs belong together, what they cannot say themselves, corrections, the run's options.</summary>
/// <param name="Inputs">In the order of the file.</param>
/// <param name="Options">The run's options.</param>
/// <param name="Corrections">In the order of the file.</param>
public sealed record CorpusFile(IReadOnlyList<CorpusInput> Inputs, CorpusOptions Options, IReadOnlyList<Correction> Corrections)
{
    private static readonly string[] s_keys = ["inputs", "corrections", "options"];
    private static readonly string[] s_inputKeys =
        ["path", "conference", "event", "year", "coverage", "complete", "incomplete_reason", "language", "columns"];
    private static readonly string[] s_correctionKeys = ["document", "title", "set_title", "set_speakers", "set_kind", "themes"];
    private static readonly string[] s_themeKeys = ["pin", "deny"];
    private static readonly string[] s_optionKeys =
        ["name", "topics", "from", "to", "as_of", "language", "seed", "engine", "background", "themes"];

    /// <summary>True for <c>corpus.yaml</c> and <c>*.corpus.yaml</c>.</summary>
    public static bool IsCorpusFile(string path)
    {
        var name = Path.GetFileName(path);
        return name == "corpus.yaml" || name.EndsWith(".corpus.yaml", StringComparison.Ordinal);
    }

    /// <summary>Reads a corpus file from disk.</summary>
    /// <exception cref="InputException">It cannot be read, or something in it is wrong.</exception>
    public static CorpusFile Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a corpus file");
        }
    }

    /// <summary>Reads the text of a corpus file.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name for errors.</param>
    /// <exception cref="InputException">Something in it is wrong; the message names the line.</exception>
    public static CorpusFile Parse(string text, string file)
    {
        var fields = new DataFields(YamlReader.Parse(text, file), file, "the corpus file", s_keys);
        var inputs = fields.Items("inputs");
        if (inputs.Count == 0)
            throw new InputException(file, 0, "no inputs; wanted a list of paths under \"inputs\"");
        return new CorpusFile(
            [.. inputs.Select(node => Input(node, file))],
            fields.Node("options") is { } options ? ParseOptions(options, file) : new CorpusOptions(),
            [.. fields.Items("corrections").Select(node => ParseCorrection(node, file))]);
    }

    private static CorpusInput Input(DataNode node, string file)
    {
        if (node is DataScalar { Value: var path } && path.Trim().Length > 0)
            return new CorpusInput(node.Line, path.Trim(), InputSettings.None);
        var fields = new DataFields(node, file, "an input", s_inputKeys);
        var complete = fields.Truth("complete");
        var reason = fields.Text("incomplete_reason");
        if (reason is not null && complete != false)
            throw new InputException(file, fields.Line, "\"incomplete_reason\" without \"complete: false\"; wanted both");
        return new CorpusInput(node.Line, fields.Required("path", "an input"), new InputSettings
        {
            Conference = fields.Text("conference"),
            Event = fields.Text("event"),
            Year = fields.Number("year", Years.First, Years.Last),
            Coverage = fields.Word<Coverage>("coverage"),
            Complete = complete,
            IncompleteReason = reason,
            Language = Language(fields, file),
            Columns = Columns(fields, file),
        });
    }

    private static Dictionary<string, IReadOnlyList<string>> Columns(DataFields fields, string file)
    {
        var columns = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (fields.Node("columns") is not { } node)
            return columns;
        var map = new DataFields(node, file, "columns", [.. FieldNames.Fields, "abstract"]);
        foreach (var (key, value) in map.Pairs)
        {
            var names = map.Texts(key.Value);
            columns.Add(key.Value == "abstract" ? "text" : key.Value, names.Count > 0 ? names : throw new InputException(file, value.Line, $"{key.Value} without a column; wanted its name, its position, or a list of them"));
        }
        return columns;
    }

    private static Correction ParseCorrection(DataNode node, string file)
    {
        var fields = new DataFields(node, file, "a correction", s_correctionKeys);
        var themes = fields.Node("themes") is { } themeNode ? new DataFields(themeNode, file, "themes", s_themeKeys) : null;
        var correction = new Correction(file, fields.Line, fields.Required("document", "a correction"), fields.Required("title", "a correction"))
        {
            SetTitle = fields.Text("set_title"),
            SetSpeakers = fields.Node("set_speakers") is null ? null : [.. fields.Texts("set_speakers").Select(SpeakerText.One)],
            SetKind = fields.Word<TalkKind>("set_kind"),
            PinnedThemes = themes?.Texts("pin") ?? [],
            DeniedThemes = themes?.Texts("deny") ?? [],
        };
        if (correction.PinnedThemes.Intersect(correction.DeniedThemes, StringComparer.Ordinal).FirstOrDefault() is { } both)
            throw new InputException(file, fields.Line, $"theme \"{both}\" both pinned and denied; wanted one of them");
        if (correction is { SetTitle: null, SetSpeakers: null, SetKind: null, PinnedThemes.Count: 0, DeniedThemes.Count: 0 })
            throw new InputException(file, fields.Line, "a correction that changes nothing; wanted set_title, set_speakers, set_kind or themes");
        return correction;
    }

    private static CorpusOptions ParseOptions(DataNode node, string file)
    {
        var fields = new DataFields(node, file, "options", s_optionKeys);
        var engine = fields.Text("engine");
        if (engine is not null && TopicEngines.ProblemOf(engine) is { } problem)
            throw new InputException(file, fields.Node("engine")!.Line, problem);
        var (from, to) = (fields.Number("from", Years.First, Years.Last), fields.Number("to", Years.First, Years.Last));
        if (from > to)
            throw new InputException(file, fields.Node("from")!.Line, FormattableString.Invariant($"from: {from} lies after to: {to}; wanted it before"));
        return new CorpusOptions
        {
            Name = fields.Text("name"),
            Topics = fields.Text("topics") == "auto" ? 0 : fields.Number("topics", 2, 1000),
            From = from,
            To = to,
            AsOf = fields.Number("as_of", Years.First, Years.Last),
            Language = Language(fields, file),
            Seed = fields.Number("seed", 0, int.MaxValue),
            Engine = engine,
            Background = fields.Text("background"),
            Themes = fields.Text("themes"),
        };
    }

    private static string? Language(DataFields fields, string file) =>
        fields.Text("language") is not { } text
            ? null
            : LanguageCodes.TwoLetters(text) ?? throw new InputException(file, fields.Node("language")!.Line, $"language: \"{text}\"; wanted a two-letter code such as en");
}
