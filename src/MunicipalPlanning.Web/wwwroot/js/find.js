// Finds while somebody types: after a short rest, and never within a conversion, the field says that it has changed.
const rest = 300;

export const findAsTyped = field => {
    let timer = 0;
    let said = "";
    const say = () => {
        clearTimeout(timer);
        if (field.value === said) return;
        said = field.value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const saySoon = () => {
        clearTimeout(timer);
        timer = setTimeout(say, rest);
    };
    field.addEventListener("input", event => event.isComposing || saySoon());
    field.addEventListener("compositionstart", () => clearTimeout(timer));
    field.addEventListener("compositionend", saySoon);
    // What somebody typed before this script was there.
    saySoon();
    // A change that the browser itself reports.
    field.addEventListener("change", () => {
        said = field.value;
        clearTimeout(timer);
    });
};
