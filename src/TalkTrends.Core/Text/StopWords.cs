using System.Collections.Frozen;

namespace TalkTrends.Core.Text;

/// <summary>Words that tell nothing about a talk's subject: function words, and the words that every talk description uses.</summary>
public static class StopWords
{
    private const string Function =
        """
        a about above across actually after afterwards again against ago ahead all almost along already also although always am among an and
        another any anybody anymore anyone anything anyway anywhere are around as aside at away back be became because become becomes been before
        behind being below beside besides between beyond both but by came can cannot could did do does doing done down during each either else
        elsewhere enough especially etc even ever every everybody everyone everything everywhere except few for former forward from further
        furthermore gave get gets getting give given gives giving go goes going gone got gotten had half has have having he hear heard hearing hence her here hers
        herself him himself his how however i if in indeed instead into is isn it its itself just keep keeps kept kind last lastly later latter
        least less lest let lets like likely little lot lots made mainly make makes making many may maybe me mean meanwhile might mine more
        moreover most mostly much must my myself namely near nearly neither never nevertheless next no nobody none nor not nothing now nowhere
        of off often oh ok okay on once one ones only onto or other others otherwise our ours ourselves out over own part per perhaps please
        possible possibly pretty probably put puts quite rather re really recent recently same say saying says second seem seemed seeming seems seen
        several shall she should since so some somebody somehow someone something sometime sometimes somewhere soon still such sure take taken
        takes taking than that the their theirs them themselves then thence there thereby therefore these they thing things third this those though
        three through throughout thru thus to today together too took toward towards tried tries truly try trying two under unless unlike until
        unto up upon us use used uses using usually various very via vs want wanted wants was way ways we well went were what whatever when
        whenever where whereas whether which whichever while whilst who whoever whole whom whose why will with within without would yes yet you
        your yours yourself yourselves zero first four five six seven eight nine ten n/a and/or w/ w/o eg ie e.g i.e aka et al
        aren aren't can't couldn couldn't couldn't didn didn't doesn doesn't don don't hadn hadn't hasn hasn't haven haven't isn't mustn needn shan
        shouldn shouldn't wasn wasn't weren weren't won won't wouldn wouldn't i'd i'll i'm i've you'd you'll you're you've he'd he'll he's she'd
        she'll she's it'd it'll it's we'd we'll we're we've they'd they'll they're they've that's that'll there's here's what's who's how's where's
        when's why's let's ain't y'all
        able actual added adding adds allow allowed allowing allows appear appears apply asked asks based begin begins best better big bigger bit
        bring brings brought built call called calls change changed changes chance clear clearly come comes coming common completely consider
        couple current currently day days deep deeper did different difficult easily easy effective effectively end ended ending ends entire
        exactly example examples exist existing extremely fact far feel felt find finding finds focus focused focusing follow followed following
        full fully fun general generally goal goals good great greatly guys hard hand happen happened happening happens help helped helpful helping
        helps high higher highly hope hour hours huge idea ideas important important include included includes including instance interested
        interesting issue issues join key knew know knowing known knows large largely larger largest late latest lead leads leave leaves left
        level live long longer look looked looking looks love main major matter matters mention mentioned mind minute minutes moment month months
        move moved moving nature necessary need needed needing needs new newer nice number numerous obvious old open-ended opinion order particular
        particularly past people person piece pieces place places plenty point points previous previously problem problems provide provided
        provides providing question questions quick quickly reach read ready real reality reason reasons related relatively require required
        requires result results right room run running runs saw see seeing sense set sets show showed showing shown shows side similar simple
        simpler simply single situation small smaller sort speak special specific specifically spend spent stand start started starting starts
        state stay step steps stop story stuff sudden suggest tell telling tells term terms thank thanks think thinking thought thoughts time times
        tip tips total touch true turn turned turns type types typical typically understand understanding useful user usual value variety
        view walk wide widely word words work worked working works world worse worst worth wrong year years yesterday
        """;

    private const string Talk =
        """
        abstract agenda attend attended attendee attendees audience bio biography book chapter conference conferences cover covered covering
        covers demo demonstrate demonstrated demonstrates demonstration demos describe described describes describing devroom discover discuss
        discussed discusses discussing discussion event events experience experiences explain explained explaining explains explore explored
        explores exploring highlight highlights insight insights introduce introduced introduces introducing introduction introductory keynote
        learn learned learning lecture lessons lesson meetup note notes outline overview panel panelist practical presentation presentations
        present presented presenter presenting presents recording share shared shares sharing slide slides speaker speakers speaking spoke
        summary takeaway takeaways talk talked talking talks technique techniques topic topics track tutorial tutorials video videos
        workshop workshops session sessions keynotes lightning ignite participant participants beginner beginners advanced intermediate
        question answer answers q&a welcome tbd tba
        """;

    private static readonly FrozenSet<string> All = (Function + " " + Talk)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that may stand inside a phrase, never at its ends ("infrastructure as code", "proof of concept").</summary>
    private static readonly FrozenSet<string> Inner = new[] { "as", "of", "the", "in", "to", "for", "and", "at", "by", "on" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First or last halves of compounds ("non-intrusive", "ad hoc"): they make phrases, and are no term by themselves.</summary>
    private static readonly FrozenSet<string> Halves = new[]
    {
        "non", "pre", "post", "multi", "anti", "co", "semi", "sub", "ex", "mid", "pseudo", "inter", "intra", "ultra", "un", "ad", "hoc", "vice", "versa", "quasi",
        "vis", "per", "ready", "scale", "wise", "based", "driven", "oriented", "aware", "friendly", "native", "first", "free", "like", "less",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for words that are no term by themselves: stop words, bare numbers, single letters that name no language.</summary>
    public static bool Contains(string word) =>
        All.Contains(word) || IsNumber(word) || (word.Length == 1 && word is not ("c" or "r"));

    /// <summary>True for the few stop words that may stand inside a phrase.</summary>
    public static bool MayJoin(string word) => Inner.Contains(word);

    /// <summary>True for the letters that may end a phrase ("RISC-V", "Mac OS X"); those that are words, or what an apostrophe leaves, may not.</summary>
    public static bool MayEnd(string word) => word.Length == 1 && char.IsAsciiLetter(word[0]) && word is not ("a" or "i" or "s" or "t" or "d" or "m");

    /// <summary>True for words that are a term only beside another.</summary>
    public static bool IsHalf(string word) => Halves.Contains(word);

    /// <summary>"2019", "2.0", "10k", "5x", "96gbps": amounts and versions, no subjects.</summary>
    private static bool IsNumber(string word)
    {
        var digits = 0;
        foreach (var c in word)
            if (char.IsDigit(c))
                digits++;
        return digits > 0 && (digits * 2 >= word.Length + 1 || (char.IsDigit(word[0]) && word.Length <= 4)) && word is not ("24/7" or "k8s" or "k3s" or "s3" or "ec2" or "log4j" or "h264" or "x86" or "arm64" or "i18n" or "l10n" or "a11y" or "p2p" or "oauth2" or "http2" or "http3" or "web3" or "ipv6" or "ipv4" or "riscv64" or "x11" or "l4" or "l7");
    }
}
