using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TalkTrends.Core.Comparisons;

/// <summary>What a name alone says of whether it is a room, in the languages in which programmes are written most.</summary>
public enum RoomName
{
    /// <summary>Nothing: "Security", "Track 1: Security", "Janson".</summary>
    Unknown,

    /// <summary>It holds a word for a room beside words of its own: "Salon Diderot", "Data Stage".</summary>
    Likely,

    /// <summary>It is nothing but numbers, letters, colours or places: "Track 1", "Saal 2", "Main Room", "Red" beside "Blue".</summary>
    Certain,
}

/// <summary>Tells numbered and lettered tracks, and rooms by their words.</summary>
public static class RoomNames
{
    /// <summary>Words that mean a room, or a place in a building; those of other scripts are also looked for inside a word.</summary>
    private static readonly FrozenSet<string> s_rooms = Set(
        "hall auditorium ballroom theatre theater stage lounge amphitheater amphitheatre studio gallery chapel library classroom floor pavilion arena tent atrium foyer terrace plenary "
        + "saal hauptsaal raum hörsaal halle bühne aula zelt seminarraum konferenzraum etage "
        + "salle salles salon amphi amphithéâtre scène étage "
        + "sala salas salón salao salão auditorio auditório aula escenario palco anfiteatro piso "
        + "zaal podium verdieping sal scen scene scena etasje kerros sali sál místnost терем terem зал аудитория сцена комната "
        + "ルーム ホール 会議室 会场 会場 會議室 会议室 大厅 厅 홀 룸 강당");

    /// <summary>A room where nothing else is said; subjects have rooms too ("Research Room").</summary>
    private static readonly FrozenSet<string> s_plain = Set("room rooms");

    /// <summary>Words that a track of any kind may have.</summary>
    private static readonly FrozenSet<string> s_tracks = Set(
        "track tracks devroom stream streams strang spur parcours piste pista trilha trilhas percorso ścieżka spoor spår spor трек поток トラック 分会场 트랙 第 号 號 제 "
        + "the and at in of no nr der die das im le la les du de el los do da il lo");

    private static readonly FrozenSet<string> s_places = Set(
        "main big small large great grand upper lower left right central centre center ground first second third fourth fifth plenary "
        + "haupt groß großer großes kleiner kleines gross grosser oberer unterer erster zweiter dritter "
        + "grande petite petit principale principal première deuxième premier second "
        + "grande pequeña pequeño principal primera segunda principale piccola prima seconda grote kleine stora lilla główna duża mała большой малый главный メイン 主 메인 대");

    /// <summary>Those that make a track of them whatever stands beside: "Main Track - Janson".</summary>
    private static readonly FrozenSet<string> s_main = Set("main plenary haupt principal principale główna главный メイン 메인");

    private static readonly FrozenSet<string> s_colours = Set(
        "red blue green yellow orange purple violet white black gold silver pink grey gray north south east west "
        + "rot rote roter blau blaue blauer grün grüne grüner gelb gelbe gelber nord süd ost "
        + "rouge bleu bleue vert verte jaune sud est ouest rojo roja azul verde amarillo amarilla norte sur oeste vermelha vermelho amarela sul leste rossa rosso azzurra blu gialla");

    private static readonly FrozenSet<string> s_numbers = Set("one two three four five six seven eight nine ten eins zwei drei vier un deux trois quatre uno dos tres due tre ii iii iv vi vii viii ix");

    private static readonly string[] s_suffixes = ["saal", "raum", "halle", "zaal"];

    /// <summary>What a name says beside the other names of the programme: letters and colours tell where they are a series.</summary>
    /// <param name="name">As the programme writes it.</param>
    /// <param name="others">All names of the programme; may hold the name itself.</param>
    public static RoomName Read(string name, IEnumerable<string> others)
    {
        var reading = Reading.Of(name);
        if (reading.HasOther)
            return reading.HasRoom || (reading.HasMain && reading.HasTrack) ? RoomName.Likely : RoomName.Unknown;
        if (reading.HasRoom || reading.HasPlain || reading.HasPlace || reading.HasNumber || (reading.HasTrack && reading is { HasLetter: false, HasColour: false }))
            return RoomName.Certain;
        return others.Where(other => other != name).Select(Reading.Of).Any(other => !other.HasOther && ((reading.HasLetter && other.HasLetter) || (reading.HasColour && other.HasColour)))
            ? RoomName.Certain : RoomName.Unknown;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Which sorts of words a name is made of.</summary>
    private sealed record Reading
    {
        public bool HasRoom { get; private set; }

        public bool HasPlain { get; private set; }

        public bool HasTrack { get; private set; }

        public bool HasPlace { get; private set; }

        public bool HasMain { get; private set; }

        public bool HasNumber { get; private set; }

        public bool HasLetter { get; private set; }

        public bool HasColour { get; private set; }

        public bool HasOther { get; private set; }

        public static Reading Of(string name)
        {
            var reading = new Reading();
            foreach (var word in Words(name))
                reading.Add(word);
            return reading;
        }

        private void Add(string word)
        {
            if (s_rooms.Contains(word) || s_suffixes.Any(suffix => word.EndsWith(suffix, StringComparison.Ordinal)))
                HasRoom = true;
            else if (s_plain.Contains(word))
                HasPlain = true;
            else if (IsNumber(word))
                HasNumber = true;
            else if (s_places.Contains(word))
                (HasPlace, HasMain) = (true, HasMain || s_main.Contains(word));
            else if (s_colours.Contains(word))
                HasColour = true;
            else if (s_tracks.Contains(word))
                HasTrack = true;
            else if (word.Length == 1 && char.IsAsciiLetter(word[0]))
                HasLetter = true;
            else if (!char.IsAscii(word[0]) && Parts(word) is { Count: > 1 } parts)
                parts.ForEach(Add);
            else
                HasOther = true;
        }

        /// <summary>"2", "b12", "101a"; no "web3", "k8s", "5g".</summary>
        private static bool IsNumber(string word)
        {
            if (s_numbers.Contains(word))
                return true;
            var digits = word.AsSpan(char.IsAsciiLetter(word[0]) ? 1 : 0);
            if (digits.Length > 2 && digits[^1] is >= 'a' and <= 'c')
                digits = digits[..^1];
            return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        }

        /// <summary>A word of a script without spaces, cut at a word for a room or a track that it begins or ends with: "メインホール" is "メイン" and "ホール".</summary>
        private static List<string> Parts(string word)
        {
            foreach (var known in s_rooms.Concat(s_tracks).Where(known => !char.IsAscii(known[0]) && known.Length < word.Length).OrderByDescending(known => known.Length).ThenBy(known => known, StringComparer.Ordinal))
            {
                if (word.EndsWith(known, StringComparison.Ordinal))
                    return [word[..^known.Length], known];
                if (word.StartsWith(known, StringComparison.Ordinal))
                    return [known, word[known.Length..]];
            }
            return [];
        }

        /// <summary>Lower-case runs of letters and digits, cut where ASCII meets another script: "ルームA" is two.</summary>
        private static List<string> Words(string name)
        {
            List<string> words = [];
            var word = new StringBuilder();
            foreach (var c in name.Normalize(NormalizationForm.FormKC))
            {
                var isWord = char.IsLetterOrDigit(c) || c is '+' or '#' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
                if (word.Length > 0 && (!isWord || (IsUnspaced(c) != IsUnspaced(word[^1]))))
                {
                    words.Add(word.ToString());
                    word.Clear();
                }
                if (isWord)
                    word.Append(char.ToLowerInvariant(c));
            }
            if (word.Length > 0)
                words.Add(word.ToString());
            return words;
        }

        /// <summary>True for the scripts of Chinese, Japanese, Korean, in which words stand together.</summary>
        private static bool IsUnspaced(char c) => c is >= '\u2E80' and < '\uD800';
    }
}
