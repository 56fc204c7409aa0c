// The body of an asynchronous WebDriver script. Argument: the function that takes the faults, one text each. The page has axe already.
const [done] = arguments;

const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
// Themes differ in nothing but colours.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const THEMES = { light: ALL, dark: COLOURS };
const THEME = "data-mantine-color-scheme";

function words(theme, violation, node) {
    return `${theme}, ${violation.id} at ${node.target.join(" ")}: ${node.failureSummary.replaceAll(/\s+/g, " ")}`;
}

function frame() {
    return new Promise((resolve) => requestAnimationFrame(resolve));
}

// Colours that change do so little by little.
async function settled() {
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await frame();
}

async function faults(theme, runOnly) {
    document.documentElement.setAttribute(THEME, theme);
    await settled();
    const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.flatMap((violation) => violation.nodes.map((node) => words(theme, violation, node)));
}

async function look() {
    const before = document.documentElement.getAttribute(THEME);
    const found = [];
    for (const [theme, rules] of Object.entries(THEMES)) {
        found.push(...(await faults(theme, rules)));
    }
    document.documentElement.setAttribute(THEME, before);
    return found;
}

look().then(done, (error) => done([`axe could not look at the page: ${error}`]));
