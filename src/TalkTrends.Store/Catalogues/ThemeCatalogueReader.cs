using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Core.Themes;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Store.Catalogues;

/// <summary>Turns the tree of a catalogue into groups and themes, and goes on after a problem so that all are found at once.</summary>
internal sealed class ThemeCatalogueReader(string file, List<InputException> problems)
{
    private static readonly string[] RootKeys = ["groups", "themes"];
    private static readonly string[] GroupKeys = ["id", "name", "color"];
    private static readonly string[] ThemeKeys = ["id", "name", "group", "color", "definition", "strong", "in_title", "weak", "exclusions", "terms"];

    /// <summary>The catalogue; null where a problem was found.</summary>
    public ThemeCatalogue? Catalogue(DataNode root)
    {
        if (Map(root, RootKeys, "the catalogue") is not { } map)
            return null;
        List<ThemeGroup> groups = [];
        Dictionary<string, int> groupLines = new(StringComparer.Ordinal);
        foreach (var node in Items(map, root.Line, "groups"))
            if (Group(node, groupLines) is { } group)
                groups.Add(group);
        List<Theme> themes = [];
        Dictionary<string, int> themeLines = new(StringComparer.Ordinal);
        Dictionary<string, int> nameLines = new(StringComparer.Ordinal);
        foreach (var node in Items(map, root.Line, "themes"))
            if (Theme(node, groups, groupLines, themeLines, nameLines) is { } theme)
                themes.Add(theme);
        return problems.Count == 0 ? new ThemeCatalogue(groups, themes) : null;
    }

    private ThemeGroup? Group(DataNode node, Dictionary<string, int> lines)
    {
        if (Map(node, GroupKeys, "a group") is not { } map)
            return null;
        var id = Id(map, node.Line, "group", lines);
        var name = Text(map, node.Line, "name", "the group");
        var color = Color(map, node.Line, required: true);
        return id is null || name is null || color is null ? null : new ThemeGroup(id, name, color);
    }

    private Theme? Theme(
        DataNode node,
        List<ThemeGroup> groups,
        Dictionary<string, int> groupLines,
        Dictionary<string, int> lines,
        Dictionary<string, int> names)
    {
        if (Map(node, ThemeKeys, "a theme") is not { } map)
            return null;
        var id = Id(map, node.Line, "theme", lines);
        var what = id is null ? "the theme" : $"the theme \"{id}\"";
        var name = Text(map, node.Line, "name", what);
        if (name is not null)
            Once(names, name, map["name"].Line, $"the name \"{name}\"");
        var groupId = Text(map, node.Line, "group", what);
        if (groupId is not null && !groupLines.ContainsKey(groupId))
            Problem(map["group"].Line, $"the group \"{groupId}\" is not in the list of groups; {Wanted(groupId, groupLines.Keys)}");
        var color = Color(map, node.Line, required: false) ?? groups.Find(group => string.Equals(group.Id, groupId, StringComparison.Ordinal))?.Color;
        var definition = Text(map, node.Line, "definition", what);
        var strong = Terms(map, "strong");
        var inTitle = Terms(map, "in_title");
        var weak = Terms(map, "weak");
        var exclusions = Terms(map, "exclusions");
        if (!map.TryGetValue("strong", out var written))
            Problem(node.Line, $"{what} has no strong terms; wanted at least one under \"strong\"");
        else if (written is DataList { Items.Count: 0 })
            Problem(written.Line, $"{what} has an empty list of strong terms; wanted at least one");
        CheckTerms(what, strong, inTitle, weak, exclusions);
        var foreign = OtherLanguages(map, what, [.. strong, .. inTitle, .. weak]);
        return id is null || name is null || groupId is null || color is null || definition is null || strong.Count == 0 ? null : new Theme
        {
            Id = id,
            Name = name,
            GroupId = groupId,
            Color = color,
            Definition = definition,
            Strong = [.. strong.Select(term => term.Term)],
            InTitle = [.. inTitle.Select(term => term.Term)],
            Weak = [.. weak.Select(term => term.Term)],
            Exclusions = [.. exclusions.Select(term => term.Term)],
            Terms = foreign,
        };
    }

    /// <summary>No term twice, and no exclusion that excludes nothing, or a term for good.</summary>
    private void CheckTerms(
        string what,
        List<(ThemeTerm Term, int Line)> strong,
        List<(ThemeTerm Term, int Line)> inTitle,
        List<(ThemeTerm Term, int Line)> weak,
        List<(ThemeTerm Term, int Line)> exclusions)
    {
        (ThemeTerm Term, int Line, string List)[] terms =
        [
            .. strong.Select(term => (term.Term, term.Line, "strong")),
            .. inTitle.Select(term => (term.Term, term.Line, "in_title")),
            .. weak.Select(term => (term.Term, term.Line, "weak")),
        ];
        for (var i = 0; i < terms.Length; i++)
            for (var earlier = 0; earlier < i; earlier++)
                if (terms[i].Term.Overlaps(terms[earlier].Term))
                {
                    Problem(terms[i].Line, string.Create(CultureInfo.InvariantCulture,
                        $"the {terms[i].List} term \"{terms[i].Term}\" is already in the {terms[earlier].List} term \"{terms[earlier].Term}\" of line {terms[earlier].Line}; wanted each once in {what}"));
                    break;
                }
        foreach (var (exclusion, line) in exclusions)
        {
            if (terms.Length > 0 && !terms.Any(term => exclusion.Contains(term.Term)))
                Problem(line, $"the exclusion \"{exclusion}\" contains no term of {what}; wanted a phrase in which one of its terms does not count");
            foreach (var term in terms)
                if (exclusion.Overlaps(term.Term))
                    Problem(line, $"the exclusion \"{exclusion}\" is the {term.List} term \"{term.Term}\" itself; wanted a longer phrase, or the term taken away");
        }
    }

    /// <summary>The terms of other languages: two-letter codes and their lists, no term twice nor one that stands in the theme already.</summary>
    private Dictionary<string, IReadOnlyList<ThemeTerm>> OtherLanguages(Dictionary<string, DataNode> map, string what, List<(ThemeTerm Term, int Line)> known)
    {
        Dictionary<string, IReadOnlyList<ThemeTerm>> terms = new(StringComparer.Ordinal);
        if (!map.TryGetValue("terms", out var node))
            return terms;
        if (node is not DataMap languages)
        {
            Problem(node.Line, $"\"terms\" of {what} is {Kind(node)}; wanted a list for each language, as in \"de: [Datenbank]\"");
            return terms;
        }
        foreach (var (code, _) in languages.Pairs)
        {
            if (code.Value == "en" || LanguageCodes.TwoLetters(code.Value) != code.Value)
            {
                Problem(code.Line, $"\"terms\" of {what} has the language \"{code.Value}\"; wanted a two-letter code other than en, such as de");
                continue;
            }
            var read = Terms(languages.Pairs.ToDictionary(pair => pair.Key.Value, pair => pair.Value, StringComparer.Ordinal), code.Value);
            for (var i = 0; i < read.Count; i++)
                if (known.Concat(read.Take(i)).FirstOrDefault(earlier => read[i].Term.Overlaps(earlier.Term)) is { Term: not null } same)
                    Problem(read[i].Line, string.Create(CultureInfo.InvariantCulture, $"the {code.Value} term \"{read[i].Term}\" is already in \"{same.Term}\" of line {same.Line}; wanted each once in {what}"));
            terms[code.Value] = [.. read.Select(term => term.Term)];
        }
        return terms;
    }

    private List<(ThemeTerm Term, int Line)> Terms(Dictionary<string, DataNode> map, string key)
    {
        List<(ThemeTerm Term, int Line)> terms = [];
        if (!map.TryGetValue(key, out var node))
            return terms;
        if (node is not DataList list)
        {
            Problem(node.Line, $"\"{key}\" is {Kind(node)}; wanted a list of terms");
            return terms;
        }
        foreach (var item in list.Items)
        {
            if (item is not DataScalar { Value.Length: > 0 } text)
                Problem(item.Line, $"\"{key}\" holds {Kind(item)}; wanted a term");
            else if (ThemeTerm.TryParse(text.Value, out var term, out var problem))
                terms.Add((term, text.Line));
            else
                Problem(text.Line, problem);
        }
        return terms;
    }

    private string? Id(Dictionary<string, DataNode> map, int line, string kind, Dictionary<string, int> lines)
    {
        var id = Text(map, line, "id", "the " + kind);
        if (id is null)
            return null;
        var at = map["id"].Line;
        if (!string.Equals(id, Slug.Of(id), StringComparison.Ordinal))
            Problem(at, $"the id \"{id}\" was found; wanted lower-case letters, digits and single hyphens, as in \"{Slug.Of(id)}\"");
        Once(lines, id, at, $"the {kind} id \"{id}\"");
        return id;
    }

    private void Once(Dictionary<string, int> lines, string key, int line, string what)
    {
        if (!lines.TryAdd(key, line))
            Problem(line, string.Create(CultureInfo.InvariantCulture, $"{what} was used before in line {lines[key]}; wanted it once"));
    }

    private string? Color(Dictionary<string, DataNode> map, int line, bool required)
    {
        if (!required && !map.ContainsKey("color"))
            return null;
        if (!map.TryGetValue("color", out var node))
        {
            Problem(line, "the group has no \"color\"; wanted one such as \"#0369a1\"");
            return null;
        }
        if (node is DataScalar text && ThemeCatalogue.IsColor(text.Value))
            return text.Value;
        Problem(node.Line, node is DataScalar { Value: var value }
            ? value.Length == 0
                ? "the color is empty; wanted one in quotes, such as \"#0369a1\" (without quotes a number sign begins a comment)"
                : $"the color \"{value}\" was found; wanted six hexadecimal digits in lower case, such as \"#0369a1\""
            : $"the color is {Kind(node)}; wanted one such as \"#0369a1\"");
        return null;
    }

    private string? Text(Dictionary<string, DataNode> map, int line, string key, string what)
    {
        if (!map.TryGetValue(key, out var node))
            Problem(line, $"{what} has no \"{key}\"; wanted one");
        else if (node is not DataScalar text)
            Problem(node.Line, $"\"{key}\" is {Kind(node)}; wanted text");
        else if (string.IsNullOrWhiteSpace(text.Value))
            Problem(node.Line, $"\"{key}\" of {what} is empty; wanted text");
        else
            return text.Value.Trim();
        return null;
    }

    private IReadOnlyList<DataNode> Items(Dictionary<string, DataNode> map, int line, string key)
    {
        if (!map.TryGetValue(key, out var node))
            Problem(line, $"the catalogue has no \"{key}\"; wanted a list of them");
        else if (node is not DataList { Items.Count: > 0 } list)
            Problem(node.Line, $"\"{key}\" is {(node is DataList ? "an empty list" : Kind(node))}; wanted a list of {key}");
        else
            return list.Items;
        return [];
    }

    private Dictionary<string, DataNode>? Map(DataNode node, string[] known, string what)
    {
        if (node is not DataMap map)
        {
            Problem(node.Line, $"{what} is {Kind(node)}; wanted the keys {string.Join(", ", known)}");
            return null;
        }
        Dictionary<string, DataNode> entries = new(StringComparer.Ordinal);
        foreach (var (key, value) in map.Pairs)
        {
            if (Array.IndexOf(known, key.Value) >= 0)
                entries.Add(key.Value, value);
            else
                Problem(key.Line, $"{what} has the unknown key \"{key.Value}\"; {Wanted(key.Value, known)}");
        }
        return entries;
    }

    private static string Wanted(string found, IEnumerable<string> known) =>
        Spelling.Nearest(found, known) is { } near ? $"did you mean \"{near}\"?" : $"wanted one of {string.Join(", ", known)}";

    private static string Kind(DataNode node) => node switch
    {
        DataScalar { Value.Length: 0 } => "empty",
        DataScalar text => $"the text \"{text.Value}\"",
        DataList => "a list",
        _ => "a map",
    };

    private void Problem(int line, string problem) => problems.Add(new InputException(file, line, problem));
}
