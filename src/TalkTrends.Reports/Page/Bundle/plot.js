// What the page uses of Observable Plot; everything else stays out of the bundle.
export { areaY, dot, lineY, link, plot, rectY, ruleX, ruleY, text } from "@observablehq/plot";
