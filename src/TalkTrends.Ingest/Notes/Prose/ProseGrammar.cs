using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>A way in which running text tells of a talk.</summary>
/// <param name="Name">In words, for the explanation; P is a person, T a marked or quoted title, X what the talk was about.</param>
/// <param name="Words">The way as a template; <see cref="ProseGrammar"/> says what the words in braces stand for.</param>
/// <param name="Strength">Log-odds that what reads so is a talk.</param>
internal sealed record Construction(string Name, string Words, double Strength)
{
    /// <summary>The template over <see cref="ProseText.Text"/>, with the groups p, t and x.</summary>
    public Regex Pattern { get; } = ProseGrammar.Compile(Words);

    /// <summary>Only where the text around speaks of talks: without that, books and programs are told of in the same words.</summary>
    public bool NeedsCue { get; init; }

    /// <summary>May speak of a talk told of before: then it tells of no other.</summary>
    public bool MayRefer { get; init; }

    /// <summary>Only at the beginning of a paragraph, or of a sentence in one that tells of no talk yet: there the person is introduced.</summary>
    public bool OpensParagraph { get; init; }

    /// <summary>Says nothing of who spoke; what it points to may be an event or a place, so the title must read like one.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>The writer's own talk.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>The constructions by which running text introduces a talk, the surest first.</summary>
internal static partial class ProseGrammar
{
    private static readonly (string Word, string Pattern)[] Vocabulary =
    [
        ("{P}", $"(?<p>{ProseText.PersonClass})"),
        ("{T}", $"(?<t>{ProseText.TitleClass})"),
        ("{X}", @"(?<x>[^.;!?]{3,200})"),
        ("{talk}", @"(?:(?:opening |closing |lightning |invited |final |first |second |last |next )*(?:talks?|presentations?|sessions?|keynotes?(?: address| speech| talk)?|plenary|tutorials?|workshops?|trainings?|lectures?|speech|slots?|address|demos?|panel))"),
        // A few words that are neither persons nor titles.
        ("{few}", @"(?:(?:[^\s.;:!?()\uE000-\uEFFF]+|\([^().]{1,40}\)) ){0,8}?"),
        // "of Acme", "(Acme)", ", who keeps the bees,".
        ("{who}", @"(?: \([^()]{1,60}\)|,? (?:from|of|at) [^.,;\uE000-\uEFFF]{2,40}?|,? (?:who|which|an?|the|our|one of|founder|creator|author|maintainer|CEO|CTO) [^.,;\uE000-\uEFFF]{2,80}?|, [^.;\uE000-\uEFFF]{2,110}?,)?"),
        ("{aside}", @"(?:,? \([^()]{1,60}\))?"),
        ("{then}", @"(?: (?:also|then|next|both|later|again|first|finally|really|has|was|had|did a good job of))*"),
        ("{given}", @"(?:given|presented|delivered|held|led|taught|run|hosted|done|conducted|brought to us)"),
        ("{gave}", @"(?:gave|gives|giving|delivered|presented|presents|presenting|held|led|ran|taught|hosted|did|shared|offered|kicked off|opened|closed|started)"),
        ("{told}", @"(?:spoke|speaks|speaking|spoken|talked|talks|talking|lectured|presented|presents)"),
        ("{called}", @"(?:called|titled|entitled|named|with the title|on|about|was|is)"),
        ("{his}", @"(?:his|her|their)"),
    ];

    public static IReadOnlyList<Construction> All { get; } =
    [
        // With a title.
        new("P's talk T", @"{P}['’]s? {few}{talk}{aside}(?:,|:| [—–-])? ?(?:(?:was |is )?{called} )?{T}", 4),
        new("a talk by P called T", @"{talk}{aside} (?:which |that )?(?:was )?(?:{given} )?(?:by|from|with) {P}{who},? (?:and )?(?:was |is )?{called} {T}", 4),
        new("P gave a talk called T", @"{P}{who}{then} {gave} {few}{talk}{aside},?(?: {called})?:? (?:(?:the|an?|our|how) )?{T}", 4),
        new("in his talk T, P", @"\b[Ii]n {his} {few}{talk},? (?:{called} )?{T},? {P}", 4),
        new("in his talk, Title, P", @"\b[Ii]n {his} {few}{talk}, (?<x>[\p{Lu}\uE000-\uE7FF][^.,;]{2,120}), {P}", 4),
        new("T by P", @"{T}(?:-\w+)?{aside},?(?: (?:a|an|the))?(?: {few}{talk})?{aside},?(?: (?:was|is|as))?(?: {given})?,? (?:by|from) (?:the \w+ |my \w+ )?{P}", 3) { NeedsCue = true },
        new("T (P)", @"{T}(?: {talk})? \((?:by )?{P}[^()]{0,40}\)", 2.5) { NeedsCue = true },
        new("P told T", @"{P}{who}{then} (?:{told} (?:\w+ ){0,2}(?:on|about)|shared|presented|introduced|demonstrated|covered|showed) {few}{T}", 2.5),
        new("P, in his talk T", @"{P}[^.;!?\uE000-\uEFFF]{0,120} in {his} {few}{talk},? (?:{called} )?{T}", 3.5),
        new("P, in his talk about X", @"{P}[^.;!?\uE000-\uEFFF]{0,120} in {his} {few}{talk},? (?:about|on|called|titled) {X}", 3.5),
        new("my talk T", @"\b[Mm]y (?:own )?{talk}(?: (?:was|is))?,? (?:(?:called|titled|entitled|on) )?{T}", 3) { IsOwn = true },
        new("my talk covered X", @"\b[Mm]y (?:own )?{talk}\b[^.;,\uE000-\uEFFF]{0,50}? (?:covered|was about|was on|is about) {X}", 3) { IsOwn = true },
        new("the talk I saw was T", @"\b{talk}(?: (?:that )?(?:I|we) [^.;\uE000-\uEFFF]{2,40})?(?: of the \w+)?[”""]? (?:was|is) {few}{T}", 1.5),

        // Without one: what it was about becomes the title.
        new("X was covered by P", @"^(?<x>[^.;!?]{1,90}?) (?:was|were|is|are|got) (?:\w+ ){0,5}?(?:covered|explained|presented|described|introduced|discussed|demonstrated|explanation|introduction|overview)(?: \w+){0,2} by {P}", 3),
        new("the talk that P gave was about X", @"\b{talk} (?:that |which )?{P} {gave} (?:was|is) {few}(?:[“""]?{talk}[”""]? )?(?:about|on) {X}", 3),
        new("P's talk about X", @"{P}['’]s? {few}{talk}(?:,? (?:was |is )?(?:about|on|of|which|that|where|in which|covered|covering|discussed|described))+ {X}", 3) { MayRefer = true },
        new("P's one about X", @"{P}['’]s? one (?:about|on|which|that) {X}", 2.5) { NeedsCue = true },
        new("P's on X", @"{P}['’]s (?:on|about) {X}", 2.5) { NeedsCue = true },
        new("the speaker, P", @"\b[Tt]he (?:speakers?|presenters?),? (?:was |is |were )?{P}", 2.5),
        new("the one by P", @"\bone (?:given )?(?:by|from) {P}", 2.5) { NeedsCue = true },
        new("P gave a talk about X", @"{P}{who}{then} {gave} {few}(?:{talk}|overview|introduction|update|summary|tour|demonstration)\b(?:,? (?:about|on|of|regarding|covering|describing|that|which|where|in which))+ {X}", 3),
        new("a talk about X by P", @"\b{talk} (?:about|on) (?<x>[^.;!?]{3,100}?),? (?:was )?(?:{given} )?(?:by|from) {P}", 3),
        new("P spoke about X", @"{P}{who}{then} {told}(?: \w+){0,4}? (?:about|on|regarding) {X}", 2.5),
        new("P presented X", @"^{P}{who}{then} presented {X}", 2) { OpensParagraph = true },
        new("a talk by P about X", @"\b{talk}[^.;!?\uE000-\uEFFF]{0,50}?,? (?:{given} |came |comes )?(?:by|from|with) (?:(?:the |[\w-]+ )\w+ )?{P}{who}(?:,? (?:on|about|covering|describing) {X})?", 2.5),
        new("P's talk", @"{P}['’]s? {few}{talk}\b(?:,? (?:\w+ ){0,3}?(?:covered|covers|dealt with|showed|was|is) {X})?", 2) { MayRefer = true },
        new("P gave a talk", @"{P}{who}{then} {gave} {few}{talk}\b", 2.5),
        new("the first, by P", @"\b[Tt]he (?:first|second|third|other|last)(?: one)?,? (?:was )?by {P}", 2.5) { NeedsCue = true },
        // Nobody is named: only a title in quotation marks or linked, or what the talk was about.
        new("the T talk", @"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Aa]nother|talks?,) {few}{T}(?: [a-z]+)? {talk}\b", 2),
        new("I attended T", @"(?:\b(?:I|[Ww]e)(?: [a-z]+){0,3}? |\bI['’]m |\b(?:Next|Then),? )(?:off to|on to|attended|saw|watched|(?:go|went|move|moved)(?: over| back| on)* (?:in)?to|am off to|sat in on|listened to|caught|enjoyed|liked|loved|heard|chose|picked)(?: [^\s.;:!?()\uE000-\uEFFF]+){0,9}? {T}", 2) { NeedsCue = true, NamesNobody = true },
        new("one of the talks, T", @"\b(?:one|some|most) of (?:the|my) [^.;:!?()\uE000-\uEFFF]{2,40}?{talk}(?: of the \w+)?,?(?: was| were| is)?:? {T}", 2),
        new("a talk about X", @"\b(?:was|were|saw|attended|watched|caught|heard|had|started with|began with|followed by) (?:an?|another|one|the) {few}{talk} (?:about|on) {X}", 2) { NamesNobody = true },
        new("the first was about X", @"\b[Tt]he (?:first|second|third|other|last)(?: one)?,? (?:was |talking |talked |is )?about (?<x>[^.;,!?]{3,120})", 2) { NeedsCue = true, NamesNobody = true },
        new("P showed X", @"^{P}{who}{then} (?:described|demonstrated|discussed|touched on|explained|outlined|covered|introduced|detailed|stated|showed(?: us)?|shared (?:his|her|their) (?:\w+ )?(?:experiences?|story|thoughts|lessons)(?: on| with| of| about| in)|told us about|walked us through|made the case for|argued for) (?!that ){X}", 1.5) { OpensParagraph = true },
    ];

    /// <summary>True where the words speak of talks.</summary>
    public static bool SpeaksOfTalks(string text) => Cue().IsMatch(text);

    /// <summary>True where what stands before a phrase says that it is a book, a program or the like.</summary>
    public static bool IsOtherWork(string before) => OtherWork().IsMatch(before);

    /// <summary>A pattern in which the words in braces are replaced by what they stand for.</summary>
    public static Regex Compile(string words)
    {
        foreach (var (word, pattern) in Vocabulary)
            words = words.Replace(word, pattern, StringComparison.Ordinal);
        return new Regex(words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    [GeneratedRegex(@"\b(?:talks?|keynotes?|plenary|sessions?|presentations?|presented|tutorials?|lectures?|workshops?|speech|speakers?|attended)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    [GeneratedRegex(@"\b(?:books?|articles?|papers?|posts?|librar(?:y|ies)|gems?|modules?|plugins?|tools?|novels?|films?|songs?|quotes?|says|said|saying|blog|photos?|recommended|tweets?|cop(?:y|ies) of)[ ,:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherWork();
}
