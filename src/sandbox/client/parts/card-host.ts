import { type Theme, tokens } from "@fluentui/react-components";
import { AdaptiveCard, HostConfig } from "adaptivecards";
import { toHtml } from "./markdown.ts";

/** A token of the theme; the renderer passes on what it does not know as a colour of its own. */
const colour = (token: keyof Theme) => tokens[token];
const one = (token: keyof Theme) => ({ default: colour(token), subtle: colour(token) });

const colors = {
  default: { default: colour("colorNeutralForeground1"), subtle: colour("colorNeutralForeground3") },
  dark: { default: colour("colorNeutralForeground1"), subtle: colour("colorNeutralForeground3") },
  light: one("colorNeutralForegroundOnBrand"),
  accent: one("colorBrandForeground1"),
  attention: one("colorPaletteRedForeground1"),
  good: one("colorPaletteGreenForeground1"),
  warning: one("colorPaletteDarkOrangeForeground1"),
};

const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const weights = { lighter: 400, default: 400, bolder: 600 };
const onBackground = (token: keyof Theme) => ({ backgroundColor: colour(token), foregroundColors: colors });

/** How Teams draws cards, in whichever theme. https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
export const teamsHost = new HostConfig({
  supportsInteractivity: true,
  spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: colour("colorNeutralStroke2") },
  fontTypes: {
    default: { fontFamily: "inherit", fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: "Consolas, monospace", fontSizes: sizes, fontWeights: weights },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: onBackground("colorNeutralBackground1"),
    emphasis: onBackground("colorNeutralBackground3"),
    accent: onBackground("colorBrandBackground2"),
    good: onBackground("colorPaletteGreenBackground1"),
    attention: onBackground("colorPaletteRedBackground1"),
    warning: onBackground("colorPaletteDarkOrangeBackground1"),
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
