namespace TalkTrends.Core.Text.Languages;

/// <summary>What lists of function words lack: the words that every talk description uses, and the function words of languages without such a list.</summary>
internal static class TalkWords
{
    private const string German =
        """
        vortrag vorträge vortrags workshop talk talks thema themen beispiel beispiele beispielen beispielsweise zeigen zeigt gezeigt geht gibt gab geben stellen stellt vorgestellt
        vorstellen lernen lernt erfahren erklären erklärt möchte möchten kann können könnte müssen muss soll sollen sollte dürfen darf wollen wird werden wurde wurden worden
        fragen frage antworten teilnehmer teilnehmende publikum einführung überblick einblick einblicke sowie dabei damit dazu daher dafür davon dadurch wobei bereits
        immer mehr viele vieler vielen wenig welche welcher welches warum wieso wann wer wie was wo etwa rund ganz gut gute guten besser neu neue neuen neuer heute jahr jahre jahren
        zeit minuten stunden teil große großen großer kleine kleinen eigene eigenen eigenes verschiedene verschiedenen mal einfach einfache schon gerade oft meist möglich möglichkeiten ab bzw etc uns eben
        unsere unserer unseren unserem unser beim wenn ohne gegen über für zum zur vom ihm ihn ihr ihre ihren ihrer vor allem anhand mithilfe hilfe macht machen gemacht kommt kommen steht stehen lassen lässt
        """;

    private const string French =
        """
        présentation présenter présente présenterons conférence conférences atelier session talk exemple exemples sujet comment pourquoi quand quoi dont afin ainsi alors aussi autre autres avant après
        bien car cela celui cette ceux chaque chez comme contre depuis donc encore entre être faire fait faut font grâce jamais jour jours lors lorsque mais même mieux moins notamment nouveau nouveaux
        nouvelle nouvelles parler permet permettre permettent peut peuvent plus plusieurs pouvoir pour puis quel quelle quels quelles quelques sans selon sera seront sous souvent très tous tout toute toutes trop
        utiliser utilisation utilise vers voir vous votre vos nous notre nos vraiment allons va vont est sont découvrir expliquer aborder retour expérience temps année années aujourd'hui petit grand
        """;

    private const string Spanish =
        """
        charla charlas taller presentación ponencia sesión hablaremos hablar veremos ver mostrar mostraré ejemplo ejemplos tema temas cómo qué cuál cuáles cuándo dónde aprender conocer hacer usar uso usando
        puede pueden podemos poder permite permiten forma formas manera así aunque cada cualquier dentro después día días año años tiempo gran mejor mejores nueva nuevas nuevo nuevos parte ser si sino
        también tanto través trata veces vez muchas muchos mucho además mediante partir cosas
        """;

    private const string Italian =
        """
        talk sessione presentazione vedremo vedere parleremo parlare mostrare esempio esempi tema temi capire scoprire usare uso utilizzare utilizzo può possono possiamo permette modo modi così ogni dopo
        giorno anno anni tempo grande migliore nuova nuove nuovi nuovo parte essere fare invece inoltre attraverso durante sempre spesso molto molti molte quindi perché cosa cosi alcuni alcune quali quale sia
        """;

    private const string Portuguese =
        """
        palestra palestras oficina apresentação apresentar sessão falar falaremos mostrar mostrarei exemplo exemplos tema temas aprender conhecer fazer usar uso usando utilizando pode podem podemos permite forma
        formas maneira assim cada qualquer dentro depois dia dias ano anos tempo grande melhor melhores nova novas novo novos parte ser também tanto através vezes vez muitas muitos muito além partir coisas sobre
        """;

    private const string Russian =
        """
        доклад доклада докладе расскажу рассказать поговорим посмотрим пример примеры примере тема как что где когда почему можно нужно будет будут может могут который которые которых также очень просто
        время года лет новый новые новых свой свои своих наш наши этого этом эти весь всё все
        """;

    // Words of one sign are no terms in any language.
    private const string Chinese =
        """
        我们 如何 可以 一个 一些 这个 这些 那些 什么 以及 通过 进行 使用 因为 所以 如果 但是 而且 或者 没有 不是 就是 还是 已经 他们 你们 自己 大家 本次 演讲 分享 介绍 议题 内容 时候 其中 之间 对于 关于 以后 之后 目前 需要 能够
        如何 我們 可以 一個 這個 這些 什麼 以及 透過 進行 因為 所以 如果 但是 或者 沒有 不是 就是 還是 已經 他們 自己 大家 演講 分享 介紹 議題 內容 時候 之間 對於 關於 需要 能夠
        """;

    private const string Japanese =
        """
        こと もの ため よう これ それ あれ ここ そこ どこ この その あの どの です ます ない する した して いる ある なる れる られ から まで より など について という として による において また および ので のに けど だけ ほど
        でき でし でしょう ました ません たい たく たり なり なっ あり おり いう いっ てい せる なら ただ さらに しかし そして みなさん 皆さん 私 方 発表 紹介 本 今回 場合 時 的 内容 説明 講演
        """;

    private const string Polish =
        """
        a aby ale bardzo bez był była było być co czy dla do gdy gdzie go i ich ile im inne inny ja jak jaki jakie jako je jednak jego jej jest jeśli już kiedy kto która które którego której który których którym którzy lub ma mają może można mu na nad nam nas nasz nasze nie niż nim no o od on ona one oni oraz po pod poza prezentacja prezentacji przed przez przy się są tak także tego tej ten też to tu ty tych tylko tym u w we wiele więc wszystko z za ze że
        """;

    private const string Slovak =
        """
        a aby aj ako ale alebo ani až bez bol bola bolo boli bude by byť cez čo či do ho i ich im iné je jeho jej jej k kde kedy keď ktorá ktoré ktorí ktorý ku len ma má majú medzi môže na nad nie niečo o od po pod podľa pre prečo pred pri prednáška prednáške s sa sú si so sme tak takže tento to toho tom tu už v vo však z za zo že
        """;

    private const string Korean =
        """
        그리고 그러나 하지만 또는 있는 있습니다 합니다 하는 하고 있다 대한 대해 대해서 위한 위해 통해 통한 어떻게 이번 발표 발표에서 발표에서는 함께 우리 우리가 것을 것이 것은 수 및 등 더 이 그 저 다양한 있도록 때문에 같은 경우
        """;

    /// <summary>Of a language with a two-letter code; empty where there is nothing to add.</summary>
    public static IEnumerable<string> Of(string language) => (language switch
    {
        "de" => German,
        "es" => Spanish,
        "fr" => French,
        "it" => Italian,
        "ja" => Japanese,
        "ko" => Korean,
        "pl" => Polish,
        "pt" => Portuguese,
        "ru" => Russian,
        "sk" => Slovak,
        "zh" => Chinese,
        _ => "",
    }).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
