namespace TalkTrends.Core.Corpus.Identity;

/// <summary>Who is who inside a corpus: what no name says by itself, its neighbours do.</summary>
/// <remarks>
/// A handle alone ("@brendangregg") is the one person who elsewhere gives it beside a name, or whose name it is without the space;
/// "Garcia Lopez, Maria" is a turned name where a Maria Garcia Lopez speaks too; "Mueller" is Müller where both occur.
/// Where two persons would fit, nothing is joined.
/// </remarks>
public sealed class PersonDirectory
{
    private readonly Dictionary<string, string> _ids;

    private PersonDirectory(Dictionary<string, string> ids) => _ids = ids;

    /// <summary>Learns from all names of the corpus; their order makes no difference.</summary>
    public static PersonDirectory Of(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (var name in distinct)
            ids[name] = Persons.IdOf(name);
        var named = distinct.Where(name => !Persons.IsHandleAlone(name)).ToList();
        var known = named.Select(name => ids[name]).ToHashSet(StringComparer.Ordinal);

        foreach (var name in named)
            if (Persons.TurnedId(name) is { } turned && turned != ids[name] && known.Contains(turned))
                ids[name] = turned;
        Dictionary<string, string?> written = new(StringComparer.Ordinal);
        foreach (var name in named)
            if (Persons.WrittenOutId(name) is { } id && id != ids[name] && known.Contains(id))
                Claim(written, id, ids[name]);
        foreach (var name in named)
            if (written.GetValueOrDefault(ids[name]) is { } id)
                ids[name] = id;

        Dictionary<string, string?> byHandle = new(StringComparer.Ordinal);
        Dictionary<string, string?> byCompact = new(StringComparer.Ordinal);
        foreach (var name in named)
        {
            Claim(byCompact, ids[name].Replace("-", "", StringComparison.Ordinal), ids[name]);
            foreach (var handle in Persons.Handles(name))
                Claim(byHandle, handle, ids[name]);
        }
        foreach (var name in distinct.Where(Persons.IsHandleAlone))
            if (Persons.Handles(name).FirstOrDefault() is { } handle)
                ids[name] = byHandle.GetValueOrDefault(handle) ?? byCompact.GetValueOrDefault(handle.Replace("_", "", StringComparison.Ordinal)) ?? ids[name];
        return new PersonDirectory(ids);
    }

    /// <summary>The person's id; a name that the directory has not learned from has the id that it says by itself.</summary>
    public string IdOf(string name) => _ids.TryGetValue(name, out var id) ? id : Persons.IdOf(name);

    /// <summary>Notes whose the key is; null once two persons claim it.</summary>
    private static void Claim(Dictionary<string, string?> owners, string key, string id) =>
        owners[key] = !owners.TryGetValue(key, out var owner) || owner == id ? id : null;
}
