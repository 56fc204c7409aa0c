// The body of an asynchronous WebDriver script. Argument: the function that takes the faults, one text each. The page has axe already.
const [done] = arguments;

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES = ["light", "dark"];
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

async function faults(theme) {
    document.documentElement.setAttribute(THEME, theme);
    await settled();
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: RULES } });
    return violations.flatMap((violation) => violation.nodes.map((node) => words(theme, violation, node)));
}

async function look() {
    const before = document.documentElement.getAttribute(THEME);
    const found = [];
    for (const theme of THEMES) {
        found.push(...(await faults(theme)));
    }
    document.documentElement.setAttribute(THEME, before);
    return found;
}

look().then(done, (error) => done([`axe could not look at the page: ${error}`]));
