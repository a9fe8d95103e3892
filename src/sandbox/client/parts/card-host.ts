import { AdaptiveCard, HostConfig } from "adaptivecards";
import { toHtml } from "./markdown.ts";

const colors = {
  default: { default: "#242424", subtle: "#616161" },
  dark: { default: "#242424", subtle: "#616161" },
  light: { default: "#ffffff", subtle: "#ffffff" },
  accent: { default: "#4f52b2", subtle: "#5b5fc7" },
  attention: { default: "#b10e1c", subtle: "#b10e1c" },
  good: { default: "#0e700e", subtle: "#0e700e" },
  warning: { default: "#835c00", subtle: "#835c00" },
};

const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const weights = { lighter: 400, default: 400, bolder: 600 };
const onBackground = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colors });

/** How Teams draws cards in its light theme. https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
export const teamsHost = new HostConfig({
  supportsInteractivity: true,
  spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  fontTypes: {
    default: { fontFamily: "inherit", fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: "Consolas, monospace", fontSizes: sizes, fontWeights: weights },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: onBackground("#ffffff"),
    emphasis: onBackground("#f5f5f5"),
    accent: onBackground("#e8ebfa"),
    good: onBackground("#f1faf1"),
    attention: onBackground("#fdf3f4"),
    warning: onBackground("#fff9f5"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "default", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "default" },
    },
    errorMessage: { color: "attention", size: "small", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "medium",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 16 },
  },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
  textBlock: { headingLevel: 2 },
});

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};
