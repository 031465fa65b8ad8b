namespace TalkTrends.Io.Reports;

/// <summary>The look of every page: one column, quiet, light and dark, fit for print and for a phone.</summary>
internal static class PageStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; --ground: #fff; --ink: #1f2933; --muted: #5b6773; --line: #e4e8ec; --wash: #f6f8fa; --link: #01588b; }
        @media (prefers-color-scheme: dark) { :root { --ground: #12171d; --ink: #edf1f5; --muted: #9aa7b4; --line: #29323b; --wash: #191f26; --link: #7fb8dc; } }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 Inter, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
        main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
        header { padding-top: 3.5rem; }
        h1 { font-size: clamp(1.9rem, 4vw, 2.9rem); line-height: 1.12; letter-spacing: -0.02em; margin: 0 0 .8rem; text-wrap: balance; }
        h2 { font-size: 1.7rem; line-height: 1.2; letter-spacing: -0.01em; margin: 4rem 0 1rem; text-wrap: balance; }
        h3 { font-size: 1.15rem; line-height: 1.3; margin: 2.2rem 0 .3rem; }
        p, ul, ol { max-width: 46rem; }
        .lede { font-size: 1.25rem; line-height: 1.5; color: var(--muted); max-width: 44rem; margin-top: 0; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 3px; }
        nav { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 1.5px solid var(--line); margin-top: 2rem; }
        nav ul { display: flex; gap: 1.4rem; overflow-x: auto; list-style: none; margin: 0 auto; padding: .8rem 1.5rem; max-width: 68rem; }
        nav a { color: var(--ink); text-decoration: none; white-space: nowrap; }
        nav a:hover { text-decoration: underline; }
        ol.findings { padding-left: 1.6rem; font-size: 1.15rem; }
        ol.findings li { margin: .7rem 0; padding-left: .3rem; }
        ol.findings li::marker { color: var(--muted); font-variant-numeric: tabular-nums; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1.5px solid var(--line); overflow-wrap: normal; }
        th { font-weight: 600; color: var(--muted); font-size: .9rem; }
        td.number, th.number { text-align: right; }
        figure { margin: 2rem 0 3rem; }
        figure svg { display: block; width: 100%; height: auto; }
        .dark { display: none !important; }
        @media (prefers-color-scheme: dark) { .dark { display: block !important; } .light { display: none !important; } }
        figcaption, .muted { color: var(--muted); font-size: .95rem; }
        .dot { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: .5em; }
        details { border-bottom: 1.5px solid var(--line); }
        summary { cursor: pointer; padding: .7rem 0; display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary::before { content: "+"; width: 1rem; color: var(--muted); font-weight: 600; }
        details[open] > summary::before { content: "–"; }
        summary .name { font-weight: 600; }
        ul.talks { list-style: none; padding: 0 0 1rem 1.6rem; margin: 0; }
        ul.talks li { margin: .75rem 0; }
        ul.talks .title { font-weight: 600; }
        code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
        footer { color: var(--muted); padding: 3rem 1.5rem 4rem; font-size: .95rem; }
        ol.lines { list-style: none; padding: 0; margin: 2rem 0; max-width: none; counter-reset: line; }
        ol.lines li { display: grid; grid-template-columns: 4rem 1fr; gap: 1rem; padding: .05rem 0; white-space: pre-wrap; }
        ol.lines li > a { color: var(--muted); text-decoration: none; text-align: right; font-variant-numeric: tabular-nums; }
        ol.lines li.talk { background: var(--wash); }
        ol.lines li.start { font-weight: 600; }
        ol.lines li:target { outline: 3px solid var(--link); outline-offset: -1px; }
        @media (max-width: 40rem) { main, header { padding: 0 1rem; } figure { margin-inline: -1rem; } th, td { padding-right: .7rem; } ol.lines li { grid-template-columns: 2.6rem 1fr; } }
        @media print { nav { display: none; } details > *:not(summary) { display: block; } h2 { break-after: avoid; } figure, li { break-inside: avoid; } body { font-size: 10.5pt; } }
        """;
}
