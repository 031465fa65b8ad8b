using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Fields;

/// <summary>The usual names of fields in the headers of tables and the keys of records, in the languages and systems that programmes come from. A new name goes here.</summary>
internal static partial class FieldNames
{
    // Best first; case, spaces, signs and accents do not matter. Lines: English; German; French; Spanish, Portuguese, Italian; Japanese, Chinese.
    private static readonly (string Field, string[] Names)[] s_table =
    [
        ("id", Words("id talk_id session_id submission_id proposal_id code")),
        ("title", Words(
            "title talk_title paper_title presentation_title proposal_title lecture_title session_title event_title",
            "titel vortragstitel thema",
            "titre titre_de_la_conférence intitulé",
            "título titulo título_de_la_charla título_da_palestra titolo titolo_del_talk",
            "タイトル 題名 演題 講演タイトル 議題 標題 主題",
            "session talk presentation session_name talk_name vortrag exposé charla ponencia palestra intervento subject topic 講演 セッション name")),
        ("text", Words(
            "abstract text summary session_abstract talk_abstract paper_abstract short_description short_abstract description session_description talk_description long_description proposal_description content body details outline extract excerpt synopsis blurb about desc",
            "zusammenfassung kurzbeschreibung beschreibung inhalt",
            "résumé resume description_courte présentation",
            "resumen descripción resumo descrição descricao ementa sommario riassunto descrizione",
            "概要 要旨 内容 説明 講演概要 簡介 摘要")),
        ("more", Words(
            "description session_description talk_description long_description full_description detailed_description details",
            "beschreibung langbeschreibung", "description_longue", "descripción descrição descrizione", "詳細")),
        ("speakers", Words(
            "speakers speaker presenters presenter author_full_names author_names authors author speaker_name speaker_names speakers_names presenter_name presenter_names participants lecturers lecturer session_speakers",
            "referent referenten referentin referentinnen vortragende vortragender sprecher sprecherin redner",
            "intervenants intervenant intervenante orateur orateurs conférencier conférenciers",
            "ponentes ponente palestrantes palestrante",
            "relatori relatore",
            "autor autores auteurs auteur autore autori autoren",
            "登壇者 発表者 スピーカー 講演者 講者 演讲者")),
        ("affiliations", Words(
            "affiliations affiliation companies company organization organisation organizations employer speaker_company company_name institution institutions",
            "firma unternehmen organisationen", "entreprise société", "empresa institución instituição azienda", "所属 会社 会社名")),
        ("conference", Words("conference series conference_name conf source_title", "konferenz tagung", "conférence", "conferencia conferência conferenza", "カンファレンス")),
        ("event", Words("event edition event_name conference_edition", "veranstaltung", "événement", "evento")),
        ("year", Words("year conference_year event_year", "jahr", "année", "año ano anno", "年 年度 開催年")),
        ("date", Words(
            "date start_date day start start_time starts starts_at event_start session_start datetime scheduled_date scheduled_at recorded published",
            "datum beginn", "jour", "fecha dia data", "日付 日時 開始 日期")),
        ("tags", Words("tags tag keywords keyword categories category topics labels label subjects author_keywords event_subtype primary_subject_area", "schlagworte stichworte kategorie", "mots-clés mots_clés catégorie", "etiquetas palabras_clave palavras-chave categoría categoria parole_chiave", "タグ キーワード カテゴリ")),
        ("track", Words("track stream tracks track_name event_type theme devroom", "themenbereich reihe strang", "piste parcours thématique", "pista trilha percorso", "トラック")),
        ("room", Words("room location venue hall stage place", "raum saal ort bühne", "salle lieu", "sala lugar aula", "会場 部屋 ルーム 教室")),
        ("status", Words("status state decision proposal_state confirmed_status", "entscheidung", "statut décision", "estado decisión stato decisione situação", "状態 ステータス 採否")),
        ("kind", Words("kind type format session_type session_format talk_type talk_format submission_type presentation_type event_type", "art vortragsart", "type_de_session", "tipo formato", "種別 形式")),
        ("language", Words("language lang locale content_locale", "sprache", "langue", "idioma lingua", "言語")),
        ("url", Words("url link website href permalink session_url talk_url web_url webpage_url", "webseite", "lien", "enlace", "リンク")),
    ];

    // Names that mean a speaker only where nothing else does: "name" beside "title" is one.
    private static readonly string[] s_weakSpeakers = Words("people persons by panelists moderator owner submitter full_name name nombre nome nom");

    private static readonly FrozenDictionary<string, string[]> s_namesOf =
        s_table.ToFrozenDictionary(row => row.Field, row => row.Field == "speakers" ? [.. row.Names, .. s_weakSpeakers] : row.Names, StringComparer.Ordinal);

    // Who names two of these has a table of talks before him, and no prose.
    private static readonly FrozenSet<string> s_known = s_table.SelectMany(row => row.Names).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of the two parts of a name, given name first.</summary>
    public static IReadOnlyList<(string Given, string Family)> NameParts { get; } =
        [("firstname", "lastname"), ("givenname", "familyname"), ("givenname", "surname"), ("forename", "surname"), ("firstname", "surname"), ("firstname", "name"), ("vorname", "nachname"), ("prenom", "nom"), ("nombre", "apellidos"), ("nombre", "apellido"), ("nome", "cognome"), ("nome", "sobrenome"), ("speakerfirstname", "speakerlastname")];

    /// <summary>All fields, in the order in which columns are given to them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_table.Select(row => row.Field)];

    /// <summary>The fields that a corpus file may map.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. All.Where(field => field != "more")];

    /// <summary>The usual names of a field, letters and digits only, best first.</summary>
    public static IReadOnlyList<string> Of(string field) => s_namesOf[field];

    /// <summary>The names of speakers that mean nothing else, best first.</summary>
    public static IReadOnlyList<string> OfSpeakersAlone { get; } = s_table.First(row => row.Field == "speakers").Names;

    /// <summary>True for the usual name of any field.</summary>
    public static bool IsKnown(string key) => s_known.Contains(key);

    /// <summary>True for "speaker1", "presenter2name".</summary>
    public static bool IsNumberedSpeaker(string key) => NumberedSpeaker().IsMatch(key);

    /// <summary>True where the names are those of the parts of one name.</summary>
    public static bool AreNameParts(IReadOnlyList<string> names) =>
        names.Count == 2 && NameParts.Any(pair => (pair.Given, pair.Family) == (NameWords.Key(names[0]), NameWords.Key(names[1])) || (pair.Family, pair.Given) == (NameWords.Key(names[0]), NameWords.Key(names[1])));

    /// <summary>What a column's header may be known by: as it stands; without what a form adds ("Talk Description (20-40 words)", "Your name *", "What is the title of your talk?").</summary>
    public static string[] KeysOf(string header)
    {
        var whole = NameWords.Key(header);
        var bare = Polite().Replace(Brackets().Replace(header.Length > 200 ? header[..200] : header, ""), "").Trim();
        var key = NameWords.Key(TitleOf().Replace(bare, "${what}"));
        return key.Length == 0 || key == whole ? [whole] : [whole, key];
    }

    private static string[] Words(params string[] lines) =>
        [.. lines.SelectMany(line => line.Split(' ')).Select(word => NameWords.Key(word)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?:speaker|presenter|author|referent|lecturer|intervenant|ponente)s?[1-9](?:name|fullname)?$|^(?:name(?:of)?)(?:speaker|presenter|author)[1-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedSpeaker();

    [GeneratedRegex(@"\s*[(\[][^()\[\]]{0,150}[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:please )?(?:enter |provide |give us |tell us )?(?:what(?:'s| is) )?(?:your |the |proposed |a )*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    // "title of your talk", "name of the speaker"
    [GeneratedRegex(@"^(?<what>title|name|abstract|description) (?:of|for) (?:your |the )?(?:talk|session|presentation|proposal|speaker|presenter)s?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleOf();
}
